/** The man, from head to testis. Reading order is anatomical; the compiler does not care. */
import type { Component } from "../model/index.ts";
import { adrenalAndrogens } from "./adrenal/androgens.ts";
import { androgens } from "./blood/androgens.ts";
import { dihydrotestosterone } from "./blood/dihydrotestosterone.ts";
import { estradiol } from "./blood/estradiol.ts";
import { fsh } from "./blood/fsh.ts";
import { inhibinB } from "./blood/inhibin-b.ts";
import { lh } from "./blood/lh.ts";
import { shbg } from "./blood/shbg.ts";
import { testosterone } from "./blood/testosterone.ts";
import { erythropoiesis } from "./bone-marrow/erythropoiesis.ts";
import { brainAromatase } from "./brain/aromatase.ts";
import { sleep } from "./brain/sleep.ts";
import { epididymalTransit } from "./epididymis/transit.ts";
import { fatAromatase } from "./fat/aromatase.ts";
import { hypothalamicAndrogenReceptor } from "./hypothalamus/androgen-receptor.ts";
import { hypothalamicEstrogenReceptor } from "./hypothalamus/estrogen-receptor.ts";
import { gnrhNeurons } from "./hypothalamus/gnrh-neurons.ts";
import { kisspeptinNeurons } from "./hypothalamus/kisspeptin-neurons.ts";
import { pulseGenerator } from "./hypothalamus/pulse-generator.ts";
import { suprachiasmaticNucleus } from "./hypothalamus/suprachiasmatic-nucleus.ts";
import { liverAromatase } from "./liver/aromatase.ts";
import { hepaticEstrogenReceptor } from "./liver/estrogen-receptor.ts";
import { shbgSynthesis } from "./liver/shbg-synthesis.ts";
import { steroidClearance } from "./liver/steroid-clearance.ts";
import { pituitaryEstrogenReceptor } from "./pituitary/estrogen-receptor.ts";
import { gnrhReceptor } from "./pituitary/gnrh-receptor.ts";
import { gonadotrophs } from "./pituitary/gonadotrophs.ts";
import { granules } from "./pituitary/granules.ts";
import { lactotrophs } from "./pituitary/lactotrophs.ts";
import { portalBlood } from "./pituitary/portal-blood.ts";
import { prostaticSecretion } from "./prostate/secretion.ts";
import { ejaculate } from "./seminal-tract/ejaculate.ts";
import { fiveAlphaReductase } from "./skin/five-alpha-reductase.ts";
import { testicularAromatase } from "./testis/aromatase.ts";
import { interstitium } from "./testis/interstitium.ts";
import { leydig } from "./testis/leydig.ts";
import { lhReceptor } from "./testis/lh-receptor.ts";
import { sertoli } from "./testis/sertoli.ts";
import { spermatids } from "./testis/spermatids.ts";
import { spermatocytes } from "./testis/spermatocytes.ts";
import { spermatogonia } from "./testis/spermatogonia.ts";
import { testicularTissue } from "./testis/tissue.ts";
import { testisVolume } from "./testis/volume.ts";

/** Every component of the body; drugs are added by whoever gives them. */
export const body: readonly Component[] = [
  hypothalamicAndrogenReceptor, brainAromatase, hypothalamicEstrogenReceptor, kisspeptinNeurons, gnrhNeurons, // hypothalamus
  portalBlood, gnrhReceptor, pituitaryEstrogenReceptor, gonadotrophs, lactotrophs, // pituitary
  lh, fsh, testosterone, dihydrotestosterone, androgens, estradiol, shbg, inhibinB, // blood
  adrenalAndrogens, // adrenal
  fatAromatase, liverAromatase, steroidClearance, hepaticEstrogenReceptor, shbgSynthesis, fiveAlphaReductase, // fat, liver, skin
  testicularTissue, lhReceptor, leydig, interstitium, testicularAromatase, sertoli, // testis
  spermatogonia, spermatocytes, spermatids, testisVolume, // germinal epithelium
  epididymalTransit, ejaculate, // seminal tract
  prostaticSecretion, erythropoiesis, // what is watched for safety
];

/**
 * What the pulsatile fidelity adds to the same body: pulses one by one, and the hour of the day.
 *
 * Like drugs these contribute to ports of the organs and edit none: an organ says itself which of its means it
 * leaves to them.
 */
export const pulsatility: readonly Component[] = [suprachiasmaticNucleus, sleep, pulseGenerator, granules];
