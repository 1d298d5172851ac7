/** Where everything stands in the drawing: places by their names, ways by the names of arrows. What there is, the library says. */

export const canvas = { width: 620, height: 900 } as const;
/** On a narrow screen what lies left of here is cut off. */
export const narrowFrom = 168;

/** The two enlargements. */
export const brainInset = { x: 440, y: 140, r: 130 } as const;
export const testisInset = { x: 428, y: 692, r: 160 } as const;
/** Blood, between them. */
export const vessel = { x: 176, y: 334, width: 436, height: 124 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
  /** Half the width and half the height of what reacts to a pointer. */
  readonly w: number;
  readonly h: number;
  /** How far below its middle the words stand; in the middle unless told. */
  readonly below?: number;
  /** Of lesser importance for the loop; not drawn on narrow screens. */
  readonly aside?: true;
}

const organ = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h });
const aside = (x: number, y: number): Place => ({ x, y, w: 52, h: 24, aside: true });

export const organs: Readonly<Record<string, Place>> = {
  hypothalamus: organ(440, 80, 84, 36),
  pituitary: organ(440, 208, 60, 34),
  leydig: organ(358, 634, 58, 38),
  sertoli: organ(506, 650, 54, 34),
  tubule: { x: 448, y: 758, w: 64, h: 60, below: 54 },
  seminalTract: organ(222, 806, 48, 36),
  fat: organ(222, 578, 46, 36),
  boneMarrow: aside(82, 424),
  liver: aside(94, 512),
  adrenal: aside(82, 596),
  prostate: aside(94, 700),
};

const chip = (x: number): Place => ({ x, y: 396, w: 40, h: 42 });

/** Hormones on their way through the blood, by the name of the carrier. */
export const chips: Readonly<Record<string, Place>> = {
  estradiol: chip(222),
  testosterone: chip(308),
  lh: chip(394),
  fsh: chip(480),
  inhibinB: chip(566),
};

/** How an arrow runs, and where its sign stands. */
export interface Way {
  readonly path: string;
  readonly sign: readonly [number, number];
}

export const ways: Readonly<Record<string, Way>> = {
  "gnrh:hypothalamus>pituitary": { path: "M440,116V166", sign: [456, 141] },
  "lh:pituitary>leydig": { path: "M424,242C418,296 394,306 394,354V440C394,508 364,536 360,588", sign: [387, 536] },
  "fsh:pituitary>sertoli": { path: "M456,242C462,296 480,306 480,354V440C480,516 504,556 506,608", sign: [514, 560] },
  "testosterone:leydig>hypothalamus": { path: "M338,596C318,548 308,506 308,440V352C308,262 296,120 350,98", sign: [294, 246] },
  "testosterone:leydig>pituitary": { path: "M320,352C324,296 346,232 374,220", sign: [344, 284] },
  "testosterone:leydig>fat": { path: "M296,440C290,510 292,560 276,574", sign: [304, 546] },
  "estradiol:fat>hypothalamus": { path: "M222,540V352C222,214 250,78 350,68", sign: [222, 218] },
  "estradiol:fat>pituitary": { path: "M236,352C252,276 318,218 374,204", sign: [262, 268] },
  "inhibinB:sertoli>pituitary": { path: "M540,618C560,568 566,512 566,440V352C566,276 556,216 506,208", sign: [576, 264] },
  "intratesticularTestosterone:leydig>sertoli": { path: "M418,640H446", sign: [432, 626] },
  "sertoliSupport:sertoli>tubule": { path: "M496,686C492,694 488,702 484,708", sign: [508, 700] },
  "sperm:tubule>seminalTract": { path: "M390,770C352,804 320,812 276,808", sign: [334, 790] },
};

/** Where drugs sit: a receptor or an enzyme, by the component that a drug acts on; names are written toward `side`. */
export interface Socket {
  readonly x: number;
  readonly y: number;
  readonly side: "left" | "right" | "below";
  /** Drawn even while nothing sits in it. */
  readonly always?: true;
}

const receptor = (x: number, y: number, side: Socket["side"]): Socket => ({ x, y, side, always: true });
const target = (x: number, y: number, side: Socket["side"]): Socket => ({ x, y, side });

export const sockets: Readonly<Record<string, Socket>> = {
  "hypothalamus.estrogenReceptor": receptor(356, 52, "left"),
  "pituitary.portalBlood": target(468, 152, "right"),
  "pituitary.gnrhReceptor": receptor(418, 174, "left"),
  "pituitary.estrogenReceptor": receptor(392, 180, "left"),
  "testis.lhReceptor": receptor(386, 594, "right"),
  "testis.leydig": target(318, 724, "below"),
  "testis.aromatase": target(340, 684, "below"),
  "fat.aromatase": receptor(204, 622, "below"),
  "liver.estrogenReceptor": target(46, 466, "right"),
  "liver.aromatase": target(46, 556, "right"),
  "brain.aromatase": target(490, 26, "right"),
  "adrenal.androgens": target(140, 596, "right"),
  "blood.lh": target(394, 470, "right"),
  "blood.fsh": target(480, 470, "right"),
  "blood.testosterone": target(326, 470, "left"),
  "blood.estradiol": target(206, 470, "left"),
};
