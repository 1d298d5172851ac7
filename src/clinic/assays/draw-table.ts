/**
 * What one draw of blood shows beside the mean of the day; written by calibration/blood-draw/adopt.ts from the pulsatile
 * fidelity. Standard deviations of the logarithm: of LH by pulses in 24 h, over its pulsatile share; of the others by the
 * level of LH. `bend` skews LH, `hour` is what each hour of the day adds, `rhythm` how strong that is at a level of LH,
 * and `pooled` what draws 20 minutes apart leave of the scatter of LH.
 */
export const drawTable = {
  basal: 0.095,
  frequencies: [6, 8, 10, 12, 14, 16, 18, 20, 22],
  lh: [0.52, 0.472, 0.412, 0.364, 0.33, 0.306, 0.286, 0.269, 0.255],
  bend: [-0.103, -0.163, -0.221, -0.257, -0.281, -0.294, -0.298, -0.294, -0.286],
  levels: [0.12, 0.25, 0.5, 1, 2, 3, 4.5, 8, 12],
  fsh: [0.00757, 0.0172, 0.0204, 0.0422, 0.0541, 0.0567, 0.0747, 0.0733, 0.0748],
  testosterone: [0.00434, 0.037, 0.0672, 0.0973, 0.0828, 0.0683, 0.0536, 0.0336, 0.035],
  estradiol: [0.000147, 0.00171, 0.00574, 0.02, 0.0393, 0.0455, 0.0533, 0.0328, 0.0293],
  together: {
    lhFsh: 0.781,
    lhTestosterone: 0.0837,
    testosteroneEstradiol: 0.976,
  },
  hour: {
    testosterone: [
      -0.00895, 0.0232, 0.05, 0.0709, 0.0871, 0.0986, 0.104, 0.1, 0.0941, 0.0871, 0.0769, 0.0594, 0.0353, 0.00651, -0.0245, -0.0566,
      -0.0859, -0.109, -0.124, -0.13, -0.124, -0.106, -0.0787, -0.0449,
    ],
    estradiol: [
      -0.0111, 0.00408, 0.0174, 0.0295, 0.0403, 0.0485, 0.0511, 0.0507, 0.0521, 0.0554, 0.0531, 0.0431, 0.029, 0.0127, -0.00628, -0.0256,
      -0.0424, -0.0563, -0.0665, -0.0717, -0.0698, -0.0609, -0.0471, -0.0292,
    ],
  },
  rhythm: [0.132, 0.307, 0.528, 0.76, 0.89, 0.898, 1, 1, 1],
  pooled: {
    draws: [1, 2, 3, 4, 6],
    left: [1, 0.903, 0.823, 0.758, 0.664],
  },
} as const;
