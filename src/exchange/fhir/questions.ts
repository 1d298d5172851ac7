/** The questions that are asked of a man, which FHIR has no place for: a Basic resource of our own. */
import type { FormDraft } from "./form-draft.ts";
import { extensions, questionsSystem } from "./own-codes.ts";
import { codeIn, digits, extension, object, objects, type Part, text } from "./part.ts";
import type { Resources } from "./resources.ts";

const all = (part: Part, url: string): readonly Part[] => objects(part, "extension").filter((found) => text(found, "url") === url);

/** Writes candidates, weights, outcomes and times into the form. */
export function writeQuestions(resources: Resources, form: FormDraft): void {
  const ours = resources.of("Basic").find((basic) => codeIn(object(basic, "code"), questionsSystem) !== undefined);
  if (!ours) return;
  all(ours, extensions.course).forEach((part, i) => {
    for (const key of ["name", "course"]) {
      const found = extension(part, key);
      if (found) form.set(["courses", i, key], text(found, "valueString"), part.path);
    }
  });
  for (const part of all(ours, extensions.priority)) {
    const [name, weight] = [extension(part, "name"), extension(part, "weight")];
    const number = weight && digits(weight, "valueDecimal");
    if (name && number !== undefined) form.set(["priorities", text(name, "valueString") ?? ""], Number(number), part.path);
  }
  for (const [key, url] of [
    ["outcomes", extensions.outcome],
    ["at", extensions.at],
  ] as const)
    all(ours, url).forEach((part, i) => {
      form.set([key, i], text(part, "valueString"), part.path);
    });
}
