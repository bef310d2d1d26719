import type { Situation } from "./situation.ts";
import { INSTALLS } from "./situations/installs.ts";

/** All situations, group by group. Ids are unique (tested). */
export const SITUATIONS: readonly Situation[] = [...INSTALLS];
