/** The arrows of the diagram, derived from the components: who makes a carrier, who reads it, and which way he answers. */
import { body } from "../body/index.ts";
import { type Component, followedBy } from "../model/index.ts";
import { man as healthy, type Man } from "../people/index.ts";
import { type Carrier, carriers } from "./carriers.ts";
import { along, answerTo } from "./gain.ts";
import { type Place, placeOf, places } from "./places.ts";
import { type Slopes, slopesAtRest } from "./slopes.ts";

/** More of the carrier makes more of it, less of it, or changes nothing in the state looked at. */
export type Sign = "+" | "-" | "0";

/** What a place does in answer to a carrier. */
export interface Effect {
  /** A carrier it makes, or the path of what it does. */
  readonly on: string;
  readonly sign: Sign;
  /** Relative change of it for each relative change of the carrier, in the long run, all else in the body held. */
  readonly gain: number;
}

/** One arrow: a carrier on its way from where it is made to where it is read. */
export interface Edge {
  readonly id: string;
  readonly carrier: string;
  readonly label: string;
  readonly way: string;
  /** The place that makes most of it. */
  readonly from: string;
  /** All places that make it, with their shares in this man at rest. */
  readonly makers: readonly { readonly place: string; readonly share: number }[];
  readonly to: string;
  /** Of the strongest effect. */
  readonly sign: Sign;
  /** Strongest first. */
  readonly effects: readonly Effect[];
  readonly level: string;
  readonly flux?: string;
}

/** A change smaller than this, for each relative change of the carrier, is none. */
const noticed = 1e-9;

const signOf = (gain: number): Sign => (gain > noticed ? "+" : gain < -noticed ? "-" : "0");
const inside = ({ path }: Pick<Component, "path">, at: string): boolean => at.startsWith(`${path}.`);
const follows = new Map(body.map((c) => [c, [...followedBy(c)]] as const));
const reads = (c: Component, from: Component): boolean => c !== from && follows.get(c)!.some((path) => inside(from, path));
const homeOf = ({ component }: Carrier): Component => body.find(({ path }) => path === component)!;
const inBlood = ({ path }: Component): boolean => placeOf(path)?.id === "blood";
/** Components of blood that hold nothing and only pass on what they read. */
const passing = body.filter((c) => inBlood(c) && c.pools.size === 0);

/** Who makes a carrier: whose flows fill it, or what it is read off. */
function makersOf(carrier: Carrier, { inflows }: Slopes): readonly { readonly place: string; readonly share: number }[] {
  const home = homeOf(carrier);
  const rates = new Map<string, number>();
  const add = (path: string, rate: number): void => {
    const place = placeOf(path)!.id;
    if (place !== "blood") rates.set(place, (rates.get(place) ?? 0) + rate);
  };
  for (const { flow, to, rate } of inflows) if (inside(home, to) && !inside(home, flow)) add(flow, rate);
  const readOff = home.pools.size > 0 ? [] : follows.get(home)!.filter((path) => !inside(home, path));
  if (rates.size === 0) for (const place of new Set(readOff.map((path) => placeOf(path)!.id))) rates.set(place, 1);
  if (rates.size === 0) rates.set(placeOf(home.path)!.id, 1);
  const all = [...rates.values()].reduce((a, b) => a + b, 0);
  return [...rates].map(([place, rate]) => ({ place, share: all > 0 ? rate / all : 0 })).sort((a, b) => b.share - a.share);
}

/** What a carrier is measured by when its maker answers: what flows into it, else its level. */
interface Measured {
  readonly on: string;
  readonly path?: string;
  readonly filled?: Component;
}

function doneBy(place: Place, makers: ReadonlyMap<Carrier, readonly { readonly place: string }[]>): readonly Measured[] {
  const made = carriers.filter((c) => makers.get(c)!.some((m) => m.place === place.id));
  if (made.length === 0) return (place.does ?? [place.shows[0]!.path]).map((path) => ({ on: path, path }));
  return made.map((c): Measured => {
    const home = homeOf(c);
    return inBlood(home) ? { on: c.id, filled: home } : { on: c.id, path: c.level };
  });
}

/** How a place answers to one carrier. */
function effectsOf(carrier: Carrier, place: Place, done: readonly Measured[], slopes: Slopes): readonly Effect[] {
  const { values, inflows } = slopes;
  const home = homeOf(carrier);
  const moved = home.pools.size > 0 ? [...home.pools.keys()] : [...home.quantities.keys()];
  const seeds = new Map(moved.map((name) => [`${home.path}.${name}`, values(`${home.path}.${name}`) ?? 0] as const));
  const shown = new Set(done.flatMap(({ path }) => path ?? []));
  const answering = (path: string): boolean =>
    placeOf(path)?.id === place.id || inside(home, path) || shown.has(path) || passing.some((c) => inside(c, path));
  const answer = answerTo(slopes, seeds, answering);
  const effects = done.flatMap(({ on, path, filled }): readonly Effect[] => {
    if (on === carrier.id) return [];
    const mine = filled ? inflows.filter(({ flow, to }) => inside(filled, to) && placeOf(flow)?.id === place.id) : [];
    const by = path === undefined ? mine.reduce((sum, { row }) => sum + along(row, answer), 0) : (answer.get(path) ?? 0);
    const of = path === undefined ? mine.reduce((sum, { rate }) => sum + rate, 0) : (values(path) ?? 0);
    const gain = of === 0 ? 0 : by / of;
    return Math.abs(gain) > noticed ? [{ on, sign: signOf(gain), gain }] : [];
  });
  return effects.sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain));
}

/** Carriers of blood that share a binding protein answer to it with what is free. */
const freedIn = (home: Component): readonly Measured[] =>
  carriers.filter((c) => c.acts !== undefined && reads(homeOf(c), home)).map((c) => ({ on: c.id, path: c.acts! }));

let usualMakers: ReadonlyMap<Carrier, string> | undefined;

const edgesByMan = new WeakMap<Man, readonly Edge[]>();

/** Every arrow of the loop in this man at rest; worked out once for each man. */
export function edgesOf(man: Man): readonly Edge[] {
  const known = edgesByMan.get(man) ?? derivedEdges(man);
  edgesByMan.set(man, known);
  return known;
}

function derivedEdges(man: Man): readonly Edge[] {
  const slopes = slopesAtRest(man);
  const makers = new Map(carriers.map((c) => [c, makersOf(c, slopes)] as const));
  // An arrow begins at the same place in every man, whatever is left of that place in this one.
  usualMakers ??= new Map(carriers.map((c) => [c, makersOf(c, slopesAtRest(healthy()))[0]!.place] as const));
  const usual = usualMakers;
  return carriers.flatMap((carrier) => {
    const home = homeOf(carrier);
    const made = makers.get(carrier)!;
    const from = usual.get(carrier)!;
    const readers = places.filter(({ id }) => {
      const mine = body.filter((c) => placeOf(c.path)?.id === id && c !== home);
      // What is free of one steroid depends on the others only through the binding protein.
      if (id === "blood") return freedIn(home).length > 0 && home.path === "blood.shbg";
      if (id === from || (carrier.reaches !== undefined && id !== carrier.reaches)) return false;
      const via = [home, ...passing.filter((c) => reads(c, home))];
      const filled = [...home.flows.values()].some(({ to }) => typeof to === "string" && placeOf(to)?.id === id);
      return filled || mine.some((c) => via.some((from) => reads(c, from)));
    });
    return readers.map((place): Edge => {
      const done = place.id === "blood" ? freedIn(home) : doneBy(place, makers);
      const effects = effectsOf(carrier, place, done, slopes);
      const { id, label, way, level, flux } = carrier;
      return {
        id: `${id}:${from}>${place.id}`,
        carrier: id,
        label,
        way,
        from,
        makers: made,
        to: place.id,
        sign: effects[0]?.sign ?? "0",
        effects,
        level,
        ...(flux !== undefined && { flux }),
      };
    });
  });
}
