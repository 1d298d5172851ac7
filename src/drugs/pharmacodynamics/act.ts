/** How a drug's concentration becomes an effect: what it adds to the ports of receptors and enzymes. */
import type { ParameterDeclaration } from "../../model/index.ts";
import { add, div, type Expression, mul, type Operand, sub } from "../../symbolic/index.ts";
import { type Fact, parameter } from "../fact.ts";

/** Tissues with an oestrogen receptor of their own. */
export type EstrogenReceptor = `${"hypothalamus" | "pituitary" | "liver"}.estrogenReceptor`;
/** Where the body makes oestradiol. */
export type Aromatase = `${"fat" | "liver" | "brain" | "testis"}.aromatase`;
/** Where steroid synthesis can be blocked. */
export type Steroidogenesis = "testis.leydig" | "adrenal.androgens";

/** One number an act needs: the name it takes among the drug's parameters, and the fact. */
interface Needed {
  readonly names: readonly string[];
  readonly fact: Fact;
  readonly means: string;
}

/** An act, before the drug it belongs to is known. */
export interface Act {
  readonly needs: readonly Needed[];
  /** What it adds to which port, given the acting concentration and the symbol of each fact. */
  adds(concentration: Expression, of: (fact: Fact) => Expression): Readonly<Record<string, Operand>>;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The short name, and the one with its tissue in front for when the short one is taken: ic50, testisIc50. */
const named = (target: string, what: string): readonly string[] => [what, `${target.split(".")[0]!}${capital(what)}`];

const each = <T extends string>(targets: readonly T[], adds: (target: T) => readonly (readonly [string, Operand])[]) =>
  Object.fromEntries(targets.flatMap(adds));

/**
 * Binds the oestrogen receptor and activates it in part.
 *
 * Acts that mention one fact, the same object, share one parameter.
 *
 * @param ki - Concentration that displaces as much as the free oestradiol of the reference man does.
 * @param activity - Activation by the bound drug over that by bound oestradiol.
 */
export function partialAgonist(targets: readonly EstrogenReceptor[], { ki, activity }: { readonly ki: Fact; readonly activity: Fact }): Act {
  return {
    needs: [
      { names: named(targets[0]!, "ki"), fact: ki, means: "concentration that displaces as much as oestradiol at rest does" },
      { names: named(targets[0]!, "activity"), fact: activity, means: "activation by the bound drug over that by bound oestradiol" },
    ],
    adds: (c, of) =>
      each(targets, (at) => [
        [`${at}.ligands`, div(c, of(ki))],
        [`${at}.agonism`, mul(of(activity), div(c, of(ki)))],
      ]),
  };
}

/**
 * Binds a receptor and leaves it silent: the oestrogen receptor of these tissues, or the GnRH receptor.
 *
 * @param ki - For oestrogen receptors as in {@link partialAgonist}; for the GnRH receptor the half-inhibitory concentration.
 */
export function antagonist(targets: readonly (EstrogenReceptor | "pituitary.gnrhReceptor")[], { ki }: { readonly ki: Fact }): Act {
  return {
    needs: [{ names: named(targets[0]!, "ki"), fact: ki, means: "concentration that blocks half, or displaces as oestradiol at rest does" }],
    adds: (c, of) => each(targets, (at) => [[at === "pituitary.gnrhReceptor" ? `${at}.antagonists` : `${at}.ligands`, div(c, of(ki))]]),
  };
}

/** Stimulates GnRH receptors without pause, which in the end silences them. */
export function continuousAgonist(target: "pituitary.gnrhReceptor", { ec50 }: { readonly ec50: Fact }): Act {
  return {
    needs: [{ names: named(target, "ec50"), fact: ec50, means: "concentration that fills half of the GnRH receptors" }],
    adds: (c, of) => ({ [`${target}.agonists`]: div(c, of(ec50)) }),
  };
}

/**
 * Inhibits aromatase, reversibly.
 *
 * @param times - How many times more is needed here than `ic50` says.
 */
export function inhibitor(targets: readonly Aromatase[], { ic50, times }: { readonly ic50: Fact; readonly times?: Fact }): Act {
  const more: readonly Needed[] = times
    ? [{ names: named(targets[0]!, "times"), fact: times, means: "how many times more is needed to inhibit this tissue's aromatase" }]
    : [];
  return {
    needs: [{ names: named(targets[0]!, "ic50"), fact: ic50, means: "concentration that halves aromatase activity" }, ...more],
    adds: (c, of) => each(targets, (at) => [[`${at}.inhibitors`, div(c, times ? mul(of(ic50), of(times)) : of(ic50))]]),
  };
}

/** Blocks steroid synthesis in these glands. */
export function synthesisBlocker(targets: readonly Steroidogenesis[], { ic50 }: { readonly ic50: Fact }): Act {
  return {
    needs: [{ names: named(targets[0]!, "ic50"), fact: ic50, means: "concentration that halves steroid synthesis" }],
    adds: (c, of) => each(targets, (at) => [[`${at}.enzymeBlockade`, div(c, of(ic50))]]),
  };
}

/**
 * Stimulates LH receptors as hCG does: as so much LH, but lingering, so that it down-regulates more.
 *
 * @param potency - LH that does as much as one unit of hCG.
 * @param lingering - Weight in down-regulation over that of as much LH.
 */
export function lhReceptorLigand({ potency, lingering }: { readonly potency: Fact; readonly lingering: Fact }): Act {
  return {
    needs: [
      { names: ["potency"], fact: potency, means: "LH that stimulates as much as one unit of this drug" },
      { names: ["lingering"], fact: lingering, means: "weight in down-regulating the LH receptor, over that of as much LH" },
    ],
    adds: (c, of) => ({
      "testis.lhReceptor.ligands": mul(of(potency), c),
      "testis.lhReceptor.lingering": mul(sub(of(lingering), 1), of(potency), c),
    }),
  };
}

/** Is LH or FSH: assays and receptors read it with the man's own. */
export const readsAs = (hormone: "lh" | "fsh"): Act => ({ needs: [], adds: (c) => ({ [`blood.${hormone}.exogenous`]: c }) });

/**
 * Several acts together: their parameters, each fact once, and what they add to ports.
 *
 * @param taken - Names the drug has given away already.
 */
export function combine(acts: readonly Act[], taken: readonly string[]) {
  const nameOf = new Map<Fact, string>();
  const parameters: Record<string, ParameterDeclaration> = {};
  for (const { names, fact, means } of acts.flatMap((a) => a.needs)) {
    if (nameOf.has(fact)) continue;
    const name = names.find((n) => !(n in parameters) && !taken.includes(n)) ?? names.at(-1)!;
    nameOf.set(fact, name);
    parameters[name] = parameter(fact, means);
  }
  const adds = (concentration: Expression, symbolOf: (name: string) => Expression): Readonly<Record<string, Operand>> => {
    const sums: Record<string, Operand> = {};
    for (const act of acts)
      for (const [port, amount] of Object.entries(act.adds(concentration, (fact) => symbolOf(nameOf.get(fact)!))))
        sums[port] = port in sums ? add(sums[port]!, amount) : amount;
    return sums;
  };
  return { parameters, adds };
}
