/** The man with every drug in him: what truths about the whole are checked on. */
import { body, pulsatility } from "../src/body/index.ts";
import { drugs } from "../src/drugs/index.ts";
import { assemble, type Component } from "../src/model/index.ts";

/** Components of all drugs; what several drugs share stands once. */
export const drugComponents: readonly Component[] = [...new Map(drugs.flatMap((d) => d.components).map((c) => [c.path, c])).values()];

export const whole = assemble("man with every drug", [...body, ...drugComponents]);

/** The man of the pulsatile fidelity, without drugs. */
export const hourly = assemble("man hour by hour", [...body, ...pulsatility]);
