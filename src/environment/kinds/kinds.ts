import { built } from "./built.ts";
import { copied } from "./copied.ts";
import type { Facts, Kind, Project } from "./kind.ts";
import { linked } from "./linked.ts";

/** All kinds, in the order in which they are asked: what needs a build is neither linked nor copied. */
const KINDS: readonly Kind[] = [built, linked, copied];

/** The kind that serves a project; a project of no kind would silently run the same code on both sides. */
export function kindOf(project: Project, facts: Facts): Kind | null {
  return KINDS.find((kind) => kind.recognises(project, facts)) ?? null;
}
