/** Where the drugs of a course act, as their components say, and how much of each place they hold. */
import { body } from "../body/index.ts";
import type { Drug } from "../drugs/index.ts";
import { type Component, endOf } from "../model/index.ts";
import { referenceMan } from "../people/index.ts";
import { add, type Expression, evaluate, number, sub, symbolsOf } from "../symbolic/index.ts";
import type { Sign } from "./edges.ts";
import { placeOf } from "./places.ts";
import { type Values, withoutRest } from "./slopes.ts";

/** One drug at one receptor, enzyme or pool. */
export interface DrugAct {
  readonly drug: string;
  /** The component of the body it acts on. */
  readonly at: string;
  readonly place: string;
  readonly label: string;
}

/** An act, and what is needed to say how much it holds. */
export interface KnownAct {
  readonly act: DrugAct;
  readonly needs: readonly string[];
  now(values: Values): Held;
}

/** What a drug does at one place at one time. */
export interface Held {
  /**
   * Of a receptor the share it occupies, of an enzyme the share it inhibits, of a hormone or a signal the share that is its;
   * between 0 and 1.
   */
  readonly share: number;
  /** Whether what happens there becomes more or less by it. */
  readonly sign: Sign;
}

/** What is acted on, by the last word of the component's path. */
const names: Readonly<Record<string, string>> = {
  estrogenReceptor: "oestrogen receptors",
  gnrhReceptor: "GnRH receptors",
  lhReceptor: "the drive of LH receptors",
  aromatase: "aromatase",
  leydig: "steroid synthesis",
  androgens: "adrenal steroid synthesis",
  portalBlood: "GnRH pulses",
  lh: "LH in blood",
  fsh: "FSH in blood",
  testosterone: "testosterone in blood",
  estradiol: "estradiol in blood",
  tissue: "testicular tissue",
};

const labelOf = (path: string): string => names[path.slice(path.lastIndexOf(".") + 1)] ?? path;
const homeOf = (path: string): Component | undefined => body.find((c) => path.startsWith(`${c.path}.`));
const between = (share: number): number => (Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0);
const nothing: Expression = number(0);

/** What of the drug is counted less than this is none of it. */
const none = 1e-9;

/** Every act of the drugs, in the order in which the drugs come. */
export function actsOf(drugs: readonly Drug[]): readonly KnownAct[] {
  const components = new Map(drugs.flatMap((d) => d.components).map((c) => [c.path, c]));
  const adders = (port: string): number => [...components.values()].filter((c) => c.contributes.has(port)).length;
  return drugs.flatMap((drug) => {
    const acts: KnownAct[] = [];
    for (const target of body) {
      const ports = [...target.ports.keys()].map((name) => `${target.path}.${name}`);
      const added = ports.filter((port) => drug.components.some((c) => c.contributes.has(port)));
      const act: DrugAct = { drug: drug.name, at: target.path, place: placeOf(target.path)?.id ?? "", label: labelOf(target.path) };
      if (added.length > 0) acts.push(onPorts(act, target, added, drug, adders));
      const pools = drug.components.flatMap((c) => [...c.flows.values()].flatMap(({ to }) => endOf(to) ?? []));
      const entered = [...new Set(pools)].find((path) => homeOf(path) === target);
      if (entered !== undefined) acts.push(intoPool(act, entered));
    }
    return acts;
  });
}

function onPorts(act: DrugAct, target: Component, ports: readonly string[], drug: Drug, adders: (port: string) => number): KnownAct {
  const port = ports[0]!;
  const answering = [...target.quantities.values()].find(({ is }) => [...symbolsOf(is)].some(({ name }) => name === port))!;
  const is = withoutRest(answering.is);
  /** What of a port is this drug's: all of it, unless others add to it. */
  const own = new Map(
    ports.map((path) => {
      const mine = drug.components.flatMap((c) => c.contributes.get(path) ?? []);
      return [path, adders(path) > mine.length ? mine.reduce((sum, e) => add(sum, e)) : undefined] as const;
    }),
  );
  const symbols = [is, ...[...own.values()].flatMap((e) => e ?? [])].flatMap((e) => [...symbolsOf(e)].map(({ name }) => name));
  return {
    act,
    needs: [...new Set([...symbols, ...ports])],
    now(values) {
      const mine = (path: string): number => {
        const e = own.get(path);
        return e === undefined ? (values(path) ?? 0) : evaluate(withoutRest(e), values);
      };
      // What others hold may be a rounding below nothing.
      const less =
        (which: readonly string[]): Values =>
        (path) =>
          which.includes(path) ? Math.max(0, (values(path) ?? 0) - mine(path)) : values(path);
      const now = evaluate(is, values);
      const unbound = evaluate(is, less([port]));
      const without = evaluate(is, less(ports));
      const share = now < unbound ? 1 - now / unbound : 1 - unbound / now;
      const more = now - without;
      return { share: between(mine(port) > 0 ? share : 0), sign: Math.abs(more) <= none * Math.abs(without) ? "0" : more > 0 ? "+" : "-" };
    },
  };
}

/** A drug that is one of the body's own hormones: what leaves the blood and was not made by the body is the drug's. */
function intoPool(act: DrugAct, pool: string): KnownAct {
  const foreign = ({ path }: { readonly path: string }): boolean => !path.startsWith(`${act.at}.`);
  const flows = referenceMan.flows.filter(foreign);
  const organ = (path: string): string => homeOf(path)?.path ?? "";
  const makers = flows.filter(({ to }) => to === pool);
  const made = makers.reduce<Expression>((sum, { at }) => add(sum, at), nothing);
  const returned = flows.filter((f) => f.from === pool && makers.some((m) => organ(m.path) === organ(f.path) && m.from === f.to));
  const own = withoutRest(returned.reduce<Expression>((sum, { at }) => sub(sum, at), made));
  const cleared = referenceMan.flows.filter((f) => f.from === pool && !returned.includes(f) && organ(f.to ?? "") !== act.at);
  const out = withoutRest(cleared.reduce<Expression>((sum, { at }) => add(sum, at), nothing));
  return {
    act,
    needs: [...new Set([own, out].flatMap((e) => [...symbolsOf(e)].map(({ name }) => name)))],
    now(values) {
      const gone = evaluate(out, values);
      const share = between(gone > 0 ? 1 - evaluate(own, values) / gone : 0);
      return { share, sign: share > none ? "+" : "0" };
    },
  };
}
