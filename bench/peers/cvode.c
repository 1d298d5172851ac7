/* usage: cvode <densefd|densean> <rtol> <men> <men.bin> <out.bin>; prints processor seconds. */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <time.h>
#include "model.h"

static double m[NM];
static const double *p;

static int f(realtype t, N_Vector y, N_Vector yd, void *u) {
  (void)u;
  rhs(p, m, t, N_VGetArrayPointer(y), N_VGetArrayPointer(yd));
  return 0;
}
static int jac(realtype t, N_Vector y, N_Vector fy, SUNMatrix J, void *u, N_Vector a, N_Vector b, N_Vector c) {
  (void)fy, (void)u, (void)a, (void)b, (void)c;
  jac_dense(p, m, t, N_VGetArrayPointer(y), SUNDenseMatrix_Data(J));
  return 0;
}
static double now(void) {
  struct timespec s;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &s);
  return s.tv_sec + 1e-9 * s.tv_nsec;
}
static void check(int flag, double t) {
  if (flag >= 0) return;
  fprintf(stderr, "CVODE returned %d at t = %g\n", flag, t);
  exit(1);
}

int main(int count, char **args) {
  if (count < 6) return 2;
  const double rtol = atof(args[2]);
  const int men = atoi(args[3]);
  const size_t each = NP + NS + 3 * ND;
  double *all = malloc(sizeof(double) * each * men), *out = malloc(sizeof(double) * NS * NT * men);
  FILE *in = fopen(args[4], "rb");
  if (!in || fread(all, sizeof(double) * each, men, in) != (size_t)men) return 2;
  fclose(in);

  SUNContext context;
  SUNContext_Create(NULL, &context);
  N_Vector y = N_VNew_Serial(NS, context), tolerance = N_VNew_Serial(NS, context);
  double *state = N_VGetArrayPointer(y);
  for (int i = 0; i < NS; i++) N_VGetArrayPointer(tolerance)[i] = rtol * FLOOR[i];
  memcpy(state, all + NP, sizeof(double) * NS);
  void *cvode = CVodeCreate(CV_BDF, context);
  CVodeInit(cvode, f, 0, y);
  CVodeSVtolerances(cvode, rtol, tolerance);
  CVodeSetMaxNumSteps(cvode, 1000000);
  SUNMatrix matrix = SUNDenseMatrix(NS, NS, context);
  SUNLinearSolver solver = SUNLinSol_Dense(y, matrix, context);
  CVodeSetLinearSolver(cvode, solver, matrix);
  if (!strcmp(args[1], "densean")) CVodeSetJacFn(cvode, jac);

  const double start = now();
  for (int man = 0; man < men; man++) {
    p = all + each * man;
    prepare(p, m);
    const double *dose = p + NP + NS, *last = dose + 3 * ND;
    memcpy(state, p + NP, sizeof(double) * NS);
    CVodeReInit(cvode, 0, y);
    double t = 0;
    for (int day = 1; day <= NT;) {
      const double stop = dose < last && dose[0] < 24.0 * NT ? dose[0] : 24.0 * NT;
      CVodeSetStopTime(cvode, stop);
      for (; day <= NT && 24.0 * day <= stop; day++) {
        check(CVode(cvode, 24.0 * day, y, &t, CV_NORMAL), t);
        memcpy(out + ((size_t)man * NT + day - 1) * NS, state, sizeof(double) * NS);
      }
      if (day > NT) break;
      if (t < stop) check(CVode(cvode, stop, y, &t, CV_NORMAL), t);
      for (; dose < last && dose[0] == stop; dose += 3) state[(int)dose[1]] += dose[2];
      t = stop;
      CVodeReInit(cvode, t, y);
    }
  }
  printf("%.6f\n", now() - start);
  FILE *to = fopen(args[5], "wb");
  fwrite(out, sizeof(double) * NS * NT, men, to);
  fclose(to);
  return 0;
}
