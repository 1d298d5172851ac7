/** What a link asks for and does not get is said, on every page that takes one. */
import { expect, it } from "vitest";
import { leftOut as ofAxis } from "./axis/scenario.ts";
import { leftOut as ofModel } from "./model/changes.ts";
import { leftOut as ofProtocols } from "./protocols/choices.ts";

const reads = {
  axis: ofAxis,
  model: (query: URLSearchParams) => ofModel(query, ["healthy"]),
  protocols: (query: URLSearchParams) => ofProtocols(query, ["clomiphene"]),
} as const;
const kept = (course: string): string => encodeURIComponent(`condition=healthy&course=${course}`);
const a = "enclomiphene 25 mg daily";

// Found in review: ages, weeks and numbers of men out of range, and a fourth kept course, left out without a word.
it.each([
  ["axis", `condition=healthy&age=95&bmi=70&course=${a}`, ["age=95", "bmi=70"]],
  ["axis", `condition=healthy&age=41&bmi=31&course=${a}&kept=${kept("none")}`, []],
  ["axis", `course=${a};something`, ["something"]],
  ["axis", `course=${Array(5).fill(a).join(";")}`, [a]],
  ["axis", `course=${a}&kept=${kept(`${a};something`)}`, ["something"]],
  ["axis", `course=${a}${`&kept=${kept("none")}`.repeat(4)}`, ["kept=condition=healthy&course=none"]],
  ["model", "weeks=1e9&man=__proto__&set=x&rate=y&foo=1", ["weeks=1e9", "man=__proto__", "set=x", "rate=y", "foo=1"]],
  ["model", "component=testis.leydig&at=mass&set=testis.leydig.mass:0.5&rate=a:b:c&weeks=26&man=healthy&course=none", []],
  ["protocols", "men=NaN&priorities=__proto__:1&priority=__proto__:1&regimen=__proto__&seed=&adherence=0.2", 6],
  ["protocols", "men=64&seed=1&adherence=0.9&priority=little_burden:2&regimen=clomiphene&own=1&course=none&example=a.yaml", []],
  ["protocols", Array(7).fill("course=none").join("&"), ["course=none"]],
] as const)("%s?%s", (page, query, left) => {
  const said = reads[page](new URLSearchParams(query));
  expect(typeof left === "number" ? said.length : said).toEqual(left);
});
