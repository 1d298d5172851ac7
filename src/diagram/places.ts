/** The places of the diagram: which components of the body lie in each, and what is shown there. */
import { body, pulsatility } from "../body/index.ts";

/** A value shown at a place. */
export interface Shown {
  readonly path: string;
  readonly label: string;
}

/** One place of the body. */
export interface Place {
  readonly id: string;
  readonly label: string;
  /** The place it is a part of, for drawing one inside the other. */
  readonly within?: string;
  /** Organs, or components by their paths. */
  readonly holds: readonly string[];
  readonly shows: readonly Shown[];
  /** What it does, where it sends nothing on to others. */
  readonly does?: readonly string[];
}

const show = (path: string, label: string): Shown => ({ path, label });

/** From head to testis, then what lies around the loop. */
export const places: readonly Place[] = [
  {
    id: "hypothalamus",
    label: "Hypothalamus",
    holds: ["hypothalamus", "brain"],
    shows: [
      show("hypothalamus.kisspeptinNeurons.frequency", "GnRH pulses"),
      show("hypothalamus.gnrhNeurons.pulseMass", "GnRH in a pulse"),
      show("hypothalamus.estrogenReceptor.activity", "oestrogen receptors active"),
      show("hypothalamus.androgenReceptor.activity", "androgen receptors active"),
    ],
  },
  {
    id: "pituitary",
    label: "Pituitary",
    holds: ["pituitary"],
    shows: [
      show("pituitary.portalBlood.delivered", "GnRH that arrives"),
      show("pituitary.gonadotrophs.answer", "answer to GnRH"),
      show("pituitary.gonadotrophs.inhibited", "FSH synthesis left by inhibin B"),
      show("pituitary.lactotrophs.prolactin", "prolactin"),
    ],
  },
  {
    id: "blood",
    label: "Blood",
    holds: ["blood"],
    shows: [
      show("blood.testosterone.concentration", "testosterone"),
      show("blood.estradiol.measured", "estradiol"),
      show("blood.lh.concentration", "LH"),
      show("blood.fsh.concentration", "FSH"),
    ],
  },
  {
    id: "testis",
    label: "Testis",
    holds: ["testis.tissue", "testis.volume"],
    shows: [show("testis.volume.mean", "volume of one testis")],
  },
  {
    id: "leydig",
    label: "Leydig cells",
    within: "testis",
    holds: ["testis.lhReceptor", "testis.leydig", "testis.interstitium", "testis.aromatase"],
    shows: [
      show("testis.leydig.secretion", "testosterone made"),
      show("testis.interstitium.concentration", "testosterone within the testis"),
      show("testis.lhReceptor.signal", "LH signal"),
    ],
  },
  {
    id: "sertoli",
    label: "Sertoli cells",
    within: "testis",
    holds: ["testis.sertoli"],
    shows: [show("testis.sertoli.inhibinB", "inhibin B made"), show("testis.sertoli.cells", "working Sertoli cells")],
  },
  {
    id: "tubule",
    label: "Germ line in the tubules",
    within: "testis",
    holds: ["testis.spermatogonia", "testis.spermatocytes", "testis.spermatids"],
    shows: [
      show("testis.spermatids.released", "sperm released"),
      show("testis.spermatogonia.formed", "spermatogonia formed"),
      show("testis.spermatocytes.surviving", "share surviving meiosis"),
    ],
  },
  {
    id: "seminalTract",
    label: "Epididymis and seminal tract",
    holds: ["epididymis", "seminalTract"],
    does: ["seminalTract.ejaculate.sperm", "seminalTract.ejaculate.volume", "seminalTract.ejaculate.motility"],
    shows: [
      show("seminalTract.ejaculate.concentration", "sperm concentration"),
      show("seminalTract.ejaculate.volume", "semen volume"),
      show("seminalTract.ejaculate.motility", "motile sperm"),
    ],
  },
  {
    id: "fat",
    label: "Fat",
    holds: ["fat"],
    shows: [show("fat.aromatase.converted", "testosterone turned into estradiol"), show("fat.aromatase.left", "aromatase left")],
  },
  {
    id: "liver",
    label: "Liver",
    holds: ["liver"],
    shows: [show("liver.shbgSynthesis.synthesis", "SHBG made"), show("liver.steroidClearance.testosteroneCleared", "testosterone cleared")],
  },
  { id: "adrenal", label: "Adrenal glands", holds: ["adrenal"], shows: [show("adrenal.androgens.synthesis", "androgen synthesis left")] },
  { id: "skin", label: "Skin", holds: ["skin"], shows: [show("skin.fiveAlphaReductase.converted", "testosterone turned into DHT")] },
  { id: "prostate", label: "Prostate", holds: ["prostate"], shows: [show("prostate.secretion.psa", "PSA")] },
  { id: "boneMarrow", label: "Bone marrow", holds: ["boneMarrow"], shows: [show("boneMarrow.erythropoiesis.haematocrit", "haematocrit")] },
];

const within = (holder: string, path: string): boolean => path === holder || path.startsWith(`${holder}.`);

/** The place that a path of the body lies in; undefined for a drug's. */
export const placeOf = (path: string): Place | undefined => places.find(({ holds }) => holds.some((holder) => within(holder, path)));

/** Paths of the body's components in a place, those of the pulsatile fidelity among them. */
export const componentsIn = ({ holds }: Place): readonly string[] =>
  [...body, ...pulsatility].map(({ path }) => path).filter((path) => holds.some((holder) => within(holder, path)));
