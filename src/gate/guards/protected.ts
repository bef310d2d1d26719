import { dirname, join } from "node:path";
import { isBelow } from "../../files/is-below.ts";
import type { Protected } from "../../measure/guarded-runner.ts";
import { gateFolders } from "../../processes/python-files.ts";
import type { ScaleneInstall } from "../../scalene-install/scalene-install.ts";
import type { EntryJob } from "../job.ts";
import type { Session } from "../session.ts";

/**
 * Which files no run of head may change: base's trees, bytecode and environments, the packages that both sides import,
 * and the gate's own. Of trees that lie in each other only what is not head's counts as base's.
 */
export function protectedOf(
  jobs: readonly EntryJob[],
  { interpreter }: Pick<Session, "interpreter">,
  scalene: ScaleneInstall | null,
): Protected {
  const compared = jobs.flatMap(({ plan: { base, head }, trees, made }) =>
    base === null || base.root === head.root
      ? []
      : [{ base, made: made.base, tree: trees?.base ?? base.root, heads: trees?.head ?? head.root }],
  );
  const heads = compared.map((one) => one.heads);
  const base = unique(
    compared.flatMap(({ base: { env }, made, tree }) => [
      tree,
      ...[env.PYTHONPYCACHEPREFIX, made].filter((path) => path != null),
    ]),
  );
  const shared = unique(interpreter.paths.filter((path) => /[\\/](site|dist)-packages$/.test(path)));
  const sealed = [...gateFolders(), ...(scalene === null ? [] : [dirname(scalene.sitePath)])];
  return {
    base: outermost(base),
    shared: outermost(shared),
    sealed,
    without: [
      ...heads.filter((head) => base.some((one) => isBelow(head, one))),
      ...base.map((one) => join(one, ".git")),
    ],
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Folders that lie in none of the others. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((folder) => !folders.some((other) => isBelow(folder, other)));
}
