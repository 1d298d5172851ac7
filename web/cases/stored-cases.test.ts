/** One damaged record leaves the others usable, and no tab saves over what another saved later. */
import { describe, expect, it } from "vitest";
import { storageFailure } from "./errors.ts";
import { type SealedCase, toText } from "./sealed-case.ts";
import { listed, mayReplace } from "./stored-cases.ts";

const sealed: SealedCase = {
  format: "openhpg-case",
  version: 1,
  revision: 2,
  savedAt: "2026-03-02T08:10:00.000Z",
  label: "",
  iterations: 600_000,
  salt: toText(new Uint8Array(16)),
  iv: toText(new Uint8Array(12)),
  data: toText(new Uint8Array(40)),
};
const later = { ...sealed, savedAt: "2026-04-02T08:10:00.000Z" };

const without = (name: keyof SealedCase): unknown => Object.fromEntries(Object.entries(sealed).filter(([key]) => key !== name));

// Caught: a list that threw at its first damaged record.
describe.each([
  ["nothing", undefined, "not-a-case"],
  ["a text", "lost", "not-a-case"],
  ["a list", [1], "not-a-case"],
  ["another format", { ...sealed, format: "other" }, "not-a-case"],
  ["a later version", { ...sealed, version: 2, sealedWith: "something new" }, "foreign-version"],
  ["version 0", { ...sealed, version: 0 }, "corrupted"],
  ["a field too many", { ...sealed, more: 1 }, "corrupted"],
  ["few rounds", { ...sealed, iterations: 599_999 }, "corrupted"],
  ["endless rounds", { ...sealed, iterations: 1e12 }, "corrupted"],
  ["no date", { ...sealed, savedAt: "lately" }, "corrupted"],
  ["a long label", { ...sealed, label: "a".repeat(81) }, "corrupted"],
  ["a short salt", { ...sealed, salt: toText(new Uint8Array(15)) }, "corrupted"],
  ["a short vector", { ...sealed, iv: toText(new Uint8Array(11)) }, "corrupted"],
  ["no seal", { ...sealed, data: toText(new Uint8Array(15)) }, "corrupted"],
  ["no base 64", { ...sealed, data: "§§§§" }, "corrupted"],
  ...(["version", "revision", "savedAt", "label", "iterations", "salt", "iv", "data"] as const).map(
    (name) => [`no ${name}`, without(name), "corrupted"] as const,
  ),
  ["no format", without("format"), "not-a-case"],
] as const)("a record that is %s", (_, raw, code) => {
  it("is listed as such, with the sound ones before it", () => {
    const found = listed([
      { id: "a", sealed: raw },
      { id: "b", sealed },
      { id: "c", sealed: later },
    ]);
    expect(found.map(({ id, sound }) => [id, sound])).toEqual([
      ["c", true],
      ["b", true],
      ["a", false],
    ]);
    expect(found[2]).toMatchObject({ raw, problem: { code: `cases/${code}` } });
  });
});

// Caught: a number for a name, at which the whole list failed.
it("a record whose name is no text leaves the others readable", () => {
  const found = listed([
    { id: "b", sealed },
    { id: 7 as never, sealed },
  ]);
  expect(found.map(({ id }) => id)).toEqual([7, "b"]);
});

// Caught: a fault of the program, told as a browser that keeps nothing.
it.each([
  [new DOMException("full", "QuotaExceededError"), "cases/storage-full"],
  [new DOMException("no", "SecurityError"), "cases/storage-unavailable"],
  [new TypeError("x is not a function"), "web/unforeseen"],
])("%s is told as what it is", (error, code) => {
  expect(storageFailure(error).code).toBe(code);
});

// Caught: a revision compared for equality, by which a copy that was put back counted as somebody's later save.
it.each([
  ["its own revision", { id: "a", sealed }, 2, "yes"],
  ["one that was saved since", { id: "a", sealed: { ...sealed, revision: 5 } }, 2, "newer"],
  ["one that was put back", { id: "a", sealed: { ...sealed, revision: 1 } }, 2, "yes"],
  ["one that was deleted", undefined, 2, "gone"],
  ["one that is damaged", { id: "a", sealed: "lost" }, 2, "yes"],
] as const)("saving over %s", (_, stored, revision, may) => {
  expect(mayReplace(stored, revision)).toBe(may);
});
