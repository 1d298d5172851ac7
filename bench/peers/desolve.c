/* The model as deSolve takes it: parameters from R, rates and Jacobian compiled. */
#include <R.h>
#include "model.h"

static double p[NP], m[NM];

void initmod(void (*odeparms)(int *, double *)) {
  int n = NP;
  odeparms(&n, p);
  prepare(p, m);
}
void derivs(int *n, double *t, double *y, double *dy, double *out, int *ip) { rhs(p, m, *t, y, dy); }
void jac(int *n, double *t, double *y, int *ml, int *mu, double *pd, int *rows, double *out, int *ip) {
  for (int i = 0; i < NS * NS; i++) pd[i] = 0;
  jac_dense(p, m, *t, y, pd);
}
void sizes(int *ns, int *np, int *nd, int *nt, double *floor) {
  *ns = NS;
  *np = NP;
  *nd = ND;
  *nt = NT;
  for (int i = 0; i < NS; i++) floor[i] = FLOOR[i];
}
