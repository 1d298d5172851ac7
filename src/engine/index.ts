/** Integrates many men quickly: two to a vector, each with his own time, and with the same bits in any company. */
export { type Engine, type EngineOptions, engine } from "./engine.ts";
export type { EngineInterruption, EngineMan, EngineRun } from "./man.ts";
