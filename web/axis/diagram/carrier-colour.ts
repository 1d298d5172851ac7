/** Which colour a message has in the diagram: that of its hormone everywhere else. */
import { colourOfAnalyte } from "../../charts/colours.ts";

const named: Readonly<Record<string, string>> = {
  inhibinB: "inhibin_b",
  intratesticularTestosterone: "testosterone",
  sertoliSupport: "inhibin_b",
};

/** A CSS colour. */
export const colourOfCarrier = (carrier: string): string => colourOfAnalyte(named[carrier] ?? carrier);
