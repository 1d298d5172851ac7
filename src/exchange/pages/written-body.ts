/** Every component of the body that a page is to show: those of both fidelities. */
import { body as averaged, pulsatility } from "../../body/index.ts";
import type { Component } from "../../model/index.ts";

export const body: readonly Component[] = [...averaged, ...pulsatility];
