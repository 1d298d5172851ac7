/** One man's posterior, on and off treatment, whose every bit is the same on every engine. */
import { type Patient, posterior } from "../../src/fit/index.ts";
import { parseCourse, restOf } from "../../src/simulate/index.ts";
import { digestOf } from "./population.ts";

const treated: Patient = {
  condition: "obesity-secondary-hypogonadism",
  age: 41,
  bmi: 33,
  taken: parseCourse("clomiphene 25 mg daily"),
  visits: [
    {
      day: 0,
      hour: 8,
      measurements: [
        { analyte: "testosterone_total", value: 260 },
        { analyte: "lh", value: 3.1 },
        { analyte: "fsh", value: 4.2 },
        { analyte: "estradiol", value: 20, limit: "below" },
      ],
    },
    { day: 0, abstinence: 3, measurements: [{ analyte: "sperm_concentration", value: 12 }] },
    { day: 42, hour: 9, measurements: [{ analyte: "testosterone_total", value: 520 }] },
  ],
};

/** Points, weights and levels of untreated and treated, as bytes. */
export async function posteriorDigest(): Promise<string> {
  const { taken: _, ...who } = treated;
  const patients = [{ ...who, visits: treated.visits.filter(({ day }) => day <= 0) }, treated];
  const parts = patients.flatMap((patient) => {
    const { sample, men } = posterior(patient, { draws: 200, seed: 7, most: 3000 });
    const rests = men.slice(0, 20).map((m) => Float64Array.from(Object.values(restOf(m))));
    return [...sample.points, sample.weights, ...rests].map((numbers) => new Uint8Array(numbers.slice().buffer));
  });
  return digestOf(parts);
}
