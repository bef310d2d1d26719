import type { Situation } from "./situation.ts";
import { CLONES } from "./situations/clones.ts";
import { COMPILED } from "./situations/compiled.ts";
import { EVENTS } from "./situations/events.ts";
import { FILES } from "./situations/files.ts";
import { GIT_SETTINGS } from "./situations/git-settings.ts";
import { INSTALLS } from "./situations/installs.ts";
import { LAYOUTS } from "./situations/layouts.ts";
import { POISON } from "./situations/poison.ts";
import { RESULTS, WORDS } from "./situations/results.ts";
import { TOOLS } from "./situations/tools.ts";

/** All situations, group by group. Ids are unique (tested). */
export const SITUATIONS: readonly Situation[] = [
  INSTALLS,
  LAYOUTS,
  COMPILED,
  TOOLS,
  EVENTS,
  CLONES,
  POISON,
  GIT_SETTINGS,
  FILES,
  RESULTS,
  WORDS,
].flat();
