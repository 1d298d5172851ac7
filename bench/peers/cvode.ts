/** CVODE of Debian's SUNDIALS, driven from C, its dense Jacobian by differences or from the model. */
import { join } from "node:path";
import type { Form } from "../print-c.ts";
import { compileC, header, missingOf, program, sources, writeTask } from "./native.ts";
import type { Peer } from "./peer.ts";

const variant = (name: string, what: string, jacobian: "densefd" | "densean", form: Form = "hoisted"): Peer => ({
  name,
  what,
  missing: () => missingOf(["a C compiler", "cc", "--version"], header("cvode/cvode.h")),
  prepare(task, folder) {
    writeTask(task, folder, form);
    const built = join(folder, "cvode");
    const libraries = ["cvode", "nvecserial", "sunmatrixdense", "sunlinsoldense"].map((library) => `-lsundials_${library}`);
    compileC(folder, [join(sources, "cvode.c"), "-o", built, ...libraries, "-lm"]);
    return program(task, folder, (relative, men) => [built, jacobian, String(relative), String(men), "men.bin", "out.bin"]);
  },
});

export const cvode = variant("cvode", "CVODE (Debian), BDF, dense Jacobian by differences", "densefd");
export const cvodeAnalytic = variant("cvode-analytic", "CVODE (Debian), BDF, dense Jacobian from the model", "densean");
export const cvodePlain = variant(
  "cvode-plain",
  "CVODE (Debian), BDF, Jacobian by differences, plain C without hoisting",
  "densefd",
  "plain",
);
