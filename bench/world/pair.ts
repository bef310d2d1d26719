import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { check } from "./drive.ts";
import { type Command, commit, type Files, git, type Place, step } from "./place.ts";
import { codeFiles, mark, PLAIN, type Project, projectFiles, QUICK, SLOW } from "./project.ts";
import type { Claim, Need, Observed, Situation } from "./situation.ts";

/**
 * A way in which a project gets to the interpreter that runs it. From each, two situations are made: a head whose code
 * waits three times as long, and one with the same code.
 */
export interface Kind {
  /** "installs/wheel". */
  readonly id: string;
  readonly source: string;
  readonly says: string;
  readonly because?: string;
  readonly project?: Project;
  /** Laid over the project in both commits. */
  readonly files?: (place: Place) => Files;
  /** Laid over head's commit, whose code waits for `pause` seconds. */
  readonly head?: (place: Place, pause: number) => Files;
  /** What an image did before the repository was there, in a copy of base's tree that is gone afterwards. */
  readonly image?: readonly Command[];
  /** Steps of the job in the checkout, before the gate. */
  readonly steps?: readonly Command[] | ((place: Place) => readonly Command[]);
  /** How the gate is started; its `argv` comes after `--base main`. */
  readonly start?: (place: Place) => Start | Promise<Start>;
  /**
   * `compared`: it can be compared and has to be. `or told`: where it cannot, the answer has to be loud and say what to do.
   */
  readonly answer: "compared" | "or told" | "told";
  readonly claims?: readonly Claim[];
  /** The project's code runs in processes that the program starts, into which the probe does not look. */
  readonly inChildren?: boolean;
  /** `slower`: of the two, that one. */
  readonly fast?: "slower" | "both";
  readonly needs?: readonly Need[];
}

interface Start {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const TOLD = ["no-baseline", "error"];
const LATELY = { slower: ["fail"], unchanged: ["pass"] } as const;

/** The two situations of a kind. */
export function situationsOf(kind: Kind): Situation[] {
  return (["slower", "unchanged"] as const).map((head) => ({
    id: `${kind.id}/${head}`,
    source: kind.source,
    says: `${kind.says}; head is ${head === "slower" ? "three times as slow" : "as fast as base"}`,
    verdicts:
      kind.answer === "told" ? TOLD : kind.answer === "compared" ? LATELY[head] : [...LATELY[head], ...TOLD],
    because: kind.because ?? "base has to run base's code, and head head's, or the answer has to be loud",
    claims: [
      ...(kind.claims ?? []),
      ranIts("base", QUICK),
      ranIts("head", head === "slower" ? SLOW : QUICK),
      whoseCode(kind),
    ],
    fast: kind.fast === "both" || kind.fast === head,
    ...(kind.needs === undefined ? {} : { needs: kind.needs }),
    run: (place: Place) => run(kind, head, place),
  }));
}

/** What the programs say themselves is also what a reader of the record is told. */
const LISTED: Claim = {
  says: "the record lists what each side imported of the project, and nothing that both did",
  holds: ({ verdict, record }) => {
    if (TOLD.includes(verdict ?? "")) return true;
    const { base, head } = record?.imported ?? { base: [], head: [] };
    return base.length > 0 && head.length > 0 && !base.some((path) => head.includes(path));
  },
};

const SAID: Claim = {
  says: "the report says that what started processes import is not seen",
  holds: ({ record }) =>
    record?.notices.some((told) => told.includes("what they import is not seen")) ?? false,
};

/** How a reader of the record learns whose code ran. */
function whoseCode({ inChildren = false }: Kind): Claim {
  return inChildren ? SAID : LISTED;
}

/** Whoever ran, ran its own code. */
function ranIts(tree: string, own: number): Claim {
  return {
    says: `${tree} ran code that waits ${own * 1000} ms`,
    holds: ({ verdict, witnessed }) => {
      const pauses = witnessed.filter((run) => run.tree === tree).map(({ pause }) => pause);
      return TOLD.includes(verdict ?? "") || (pauses.length > 0 && pauses.every((pause) => pause === own));
    },
  };
}

async function run(kind: Kind, head: "slower" | "unchanged", place: Place): Promise<Observed> {
  await build(place, kind, head === "slower" ? SLOW : QUICK);
  const { argv = [], ...start } = (await kind.start?.(place)) ?? {};
  return check(place, { argv: ["--base", "main", ...argv], ...start });
}

/** Makes the repository with both commits and carries out what the image and the job's steps do. */
async function build(place: Place, kind: Kind, pause: number): Promise<void> {
  const { project = PLAIN, files = () => ({}), image, steps = [] } = kind;
  const { checkout } = place;
  await step(place, dirname(checkout), { argv: ["mkdir", "-p", checkout] });
  await git(place, checkout, "init", "--quiet");
  const all = { ...projectFiles(project, QUICK, place.witness), ...files(place), ...mark("base") };
  await commit(place, checkout, all, "base");
  if (image !== undefined) await inImage(place, image);
  await git(place, checkout, "checkout", "--quiet", "-b", "topic");
  await commit(
    place,
    checkout,
    { ...codeFiles(project, pause), ...kind.head?.(place, pause), ...mark("head") },
    "head",
  );
  for (const one of typeof steps === "function" ? steps(place) : steps) await step(place, checkout, one);
}

async function inImage(place: Place, commands: readonly Command[]): Promise<void> {
  const copy = join(place.folder, "image");
  await git(place, place.folder, "clone", "--quiet", place.checkout, copy);
  for (const one of commands) await step(place, copy, one);
  await rm(copy, { recursive: true });
}
