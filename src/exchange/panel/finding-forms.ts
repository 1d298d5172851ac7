/** What a file may say of history, examination, tests done once, and partner: one entry for each finding that the clinic knows. */
import { z } from "zod";
import { type Finding, type FindingGroup, type Findings, findingNames, findings } from "../../clinic/index.ts";
import { mapping } from "./forms.ts";

function formOf(name: string, finding: Finding): z.ZodType {
  switch (finding.kind) {
    case "yes-no":
      return z.boolean({ error: `${name} must be true or false.` });
    case "choice":
      return z.enum(finding.choices as [string, ...string[]], { error: `${name} must be ${listed(finding.choices)}.` });
    case "number":
      return z
        .number({ error: `${name} must be a number of ${finding.unit}.` })
        .min(finding.least, `${name} must be at least ${finding.least} ${finding.unit}.`)
        .max(finding.most, `${name} must be at most ${finding.most} ${finding.unit}.`);
  }
}

const listed = (words: readonly string[]): string => `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

/** The names of one group. */
export const namesIn = (group: FindingGroup): readonly string[] => findingNames.filter((name) => findings[name].group === group);

const group = (name: FindingGroup, about: string) =>
  z
    .strictObject(
      Object.fromEntries(
        namesIn(name).map((key) => {
          const finding = findings[key as keyof typeof findings];
          return [key, formOf(key, finding).optional().describe(finding.asks)];
        }),
      ),
      mapping,
    )
    .optional()
    .describe(about);

/** The groups, each with its findings. */
export const findingShape = {
  history: group("history", "What he says of himself."),
  examination: group("examination", "What was found on examination and by ultrasound."),
  tests: group("tests", "Tests that are done once."),
  partner: group("partner", "The other half of the couple."),
};

/** The groups of a file in one. */
export const findingsOfFile = (written: { readonly [Group in FindingGroup]?: unknown }): Findings =>
  Object.assign({}, written.history, written.examination, written.tests, written.partner) as Findings;
