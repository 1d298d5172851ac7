/* Additions and multiplications of two doubles at once, as many as the core can do: prints operations per second. */
#include <emmintrin.h>
#include <stdio.h>
#include <time.h>

int main(void) {
  enum { CHAINS = 6 };
  __m128d sum[CHAINS], product[CHAINS];
  const __m128d grow = _mm_set1_pd(1.0000000001), step = _mm_set1_pd(1e-9);
  for (int i = 0; i < CHAINS; i++) sum[i] = product[i] = _mm_set1_pd(1.0 + i);
  const long rounds = 40000000;
  struct timespec a, b;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
  for (long r = 0; r < rounds; r++)
#pragma GCC unroll 6
    for (int i = 0; i < CHAINS; i++) {
      sum[i] = _mm_add_pd(sum[i], step);
      product[i] = _mm_mul_pd(product[i], grow);
    }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
  double kept = 0;
  for (int i = 0; i < CHAINS; i++) kept += _mm_cvtsd_f64(sum[i]) + _mm_cvtsd_f64(product[i]);
  const double seconds = (b.tv_sec - a.tv_sec) + 1e-9 * (b.tv_nsec - a.tv_nsec);
  if (kept == 0) return 1;
  printf("%.0f\n", 4.0 * CHAINS * rounds / seconds);
  return 0;
}
