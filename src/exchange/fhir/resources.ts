/** The resources of a file: of a Bundle, or one alone; with what they contain, and what their references lead to. */
import { notFhir } from "./errors.ts";
import { type FhirFile, objects, type Part, partOf, quoted, text } from "./part.ts";

export interface Resources {
  readonly root: Part;
  of(...types: readonly string[]): readonly Part[];
  /** What a Reference leads to within the file. */
  referred(reference: Part): Part | undefined;
}

/** What is looked at, and the specimen, of which nothing is asked. */
const read: ReadonlySet<string> = new Set([
  "Observation",
  "DiagnosticReport",
  "MedicationStatement",
  "MedicationRequest",
  "Medication",
  "Condition",
  "Patient",
  "Basic",
  "Specimen",
]);

const typeOf = (resource: Part): string => text(resource, "resourceType") ?? "";

/** Says of what kinds there are resources that nothing here reads. */
function reportKinds(root: Part, all: readonly Part[]): void {
  const counts = new Map<string, number>();
  for (const type of all.map(typeOf)) if (!read.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  if (counts.size === 0) return;
  const kinds = [...counts].slice(0, 12).map(([type, count]) => `${quoted(type)} (${count})`);
  root.file.places.warn([], `not read: ${kinds.join(", ")}${counts.size > 12 ? ", and others" : ""}.`);
}

/**
 * Finds the resources of a file.
 *
 * @throws {@link ExchangeError} `fhir/not-fhir` where it is none.
 */
export function resourcesIn(file: FhirFile): Resources {
  const { json, places } = file;
  const root = partOf(file, [], json.data);
  const type = root && text(root, "resourceType");
  if (!root || !type)
    throw notFhir(places.where([]), "it has no resourceType, so it is no FHIR.", "Give a Bundle, or one resource of FHIR R4.");
  const known = new Map<string, Part>();
  const keep = (resource: Part, fullUrl?: string): Part => {
    const id = text(resource, "id");
    if (!typeOf(resource))
      throw notFhir(places.where(resource.path), "this resource has no resourceType.", "Leave it out, or say of what kind it is.");
    if (id !== undefined) known.set(`${typeOf(resource)}/${id}`, resource);
    if (fullUrl !== undefined) known.set(fullUrl, resource);
    return resource;
  };
  const entries =
    type === "Bundle"
      ? objects(root, "entry").flatMap((entry) => {
          const resource = partOf(file, [...entry.path, "resource"], entry.value.resource);
          if (resource) return [keep(resource, text(entry, "fullUrl"))];
          places.warn(entry.path, "there is no resource in this entry.");
          return [];
        })
      : [keep(root)];
  const all = entries.flatMap((resource) => {
    const contained = objects(resource, "contained");
    for (const part of contained) known.set(`${JSON.stringify(resource.path)}#${text(part, "id") ?? ""}`, keep(part));
    return [resource, ...contained];
  });
  if (type !== "Bundle" && !read.has(type))
    throw notFhir(
      places.where([]),
      `${quoted(type)} is not read here.`,
      "Give a Bundle, or an Observation, DiagnosticReport or MedicationStatement.",
    );
  reportKinds(root, all);
  /** The resource in which a part stands. */
  const around = ({ path }: Part): readonly (string | number)[] => (type === "Bundle" ? path.slice(0, 3) : []);
  return {
    root,
    of: (...types) => all.filter((resource) => types.includes(typeOf(resource))),
    referred(reference) {
      const to = text(reference, "reference") ?? "";
      if (to.startsWith("#")) return known.get(`${JSON.stringify(around(reference))}${to}`);
      return known.get(to) ?? known.get(to.split("/").slice(-2).join("/"));
    },
  };
}
