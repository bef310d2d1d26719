import { parse } from "smol-toml";
import { z } from "zod";

/** What a build file says of its project: its name as it stands there, or why that is not known. */
export type SaidName =
  | { readonly name: string; readonly why: null }
  | { readonly name: null; readonly why: string | null };

/** The files that can name a project, the first that does counts (as the build tools see it). */
export const BUILD_FILES = ["pyproject.toml", "setup.cfg", "setup.py"] as const;
export type BuildFile = (typeof BUILD_FILES)[number];

const NO_NAME: SaidName = { name: null, why: null };
/** Names as the core metadata allow them; longer ones than this are nobody's. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,198}[A-Za-z0-9])?$/;
const LONGEST_WHY = 200;
/** Calls of `setup` that are looked at, and words of each. */
const MOST_CALLS = 20;
const MOST_WORDS = 20_000;

/** Tables of pyproject.toml that name a project: PEP 621, poetry before version 2, flit before version 3. */
const named = z.object({ name: z.string() });
const PyProject = z.object({
  project: named.optional().catch(undefined),
  tool: z
    .object({
      poetry: named.optional().catch(undefined),
      flit: z
        .object({
          metadata: z.object({ "dist-name": z.string().optional(), module: z.string().optional() }),
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** The name that the text of a build file gives to its project. Nothing is executed; `why` is one clause. */
export function nameIn(file: BuildFile, text: string): SaidName {
  if (file === "pyproject.toml") return fromToml(text);
  const name = file === "setup.cfg" ? fromConfig(text) : fromScript(text);
  return name === null ? NO_NAME : checked(name);
}

function fromToml(text: string): SaidName {
  let value: unknown;
  try {
    value = parse(text.replace(/^\uFEFF/, ""), { maxDepth: 100 });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { name: null, why: `it is not valid TOML: ${said.split("\n")[0]?.slice(0, LONGEST_WHY)}` };
  }
  const { project, tool } = PyProject.parse(value);
  const flit = tool?.flit?.metadata;
  const name = project?.name ?? tool?.poetry?.name ?? flit?.["dist-name"] ?? flit?.module;
  return name === undefined ? NO_NAME : checked(name);
}

/** `[metadata] name` as configparser reads it: keys in any case, `=` or `:`, comments in lines of their own. */
function fromConfig(text: string): string | null {
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    const header = /^\[([^\]]*)\]/.exec(line);
    if (header !== null) section = header[1] ?? "";
    const option = section === "metadata" ? /^name\s*[=:]\s*(.*?)\s*$/i.exec(line) : null;
    if (option !== null) return option[1] || null;
  }
  return null;
}

/** Words of Python text: comments, strings of all kinds (one without an end takes the rest), names, any other sign. */
const TOKEN = /#[^\n]*|("""|'''|"|')(?:\\[\s\S]|(?!\1)[\s\S])*?(?:\1|$)|[A-Za-z_][\w.]*|\S/g;

/** The literal `name="..."` among the arguments of a call of `setup`; null when it is made in any other way. */
function fromScript(text: string): string | null {
  const words = [...text.matchAll(TOKEN)].map(([word]) => word).filter((word) => !word.startsWith("#"));
  const calls = [...words.keys()].filter(
    (at) =>
      /^(?:\w{1,100}\.)?setup$/.test(words[at] ?? "") && words[at + 1] === "(" && words[at - 1] !== "def",
  );
  for (const at of calls.slice(0, MOST_CALLS)) {
    const literal = literalName(words.slice(at + 1, at + 1 + MOST_WORDS));
    if (literal !== null) return literal;
  }
  return null;
}

/** `words` begin with the bracket of a call. */
function literalName(words: readonly string[]): string | null {
  let depth = 0;
  for (const [at, sign] of words.entries()) {
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth === 0) return null;
    const literal = depth === 1 && sign === "name" && words[at + 1] === "=" ? words[at + 2] : undefined;
    const ends = /^[,)]$/.test(words[at + 3] ?? "");
    if (ends && literal !== undefined && /^["']/.test(literal))
      return literal.replace(/^("""|'''|"|')([\s\S]*)\1$/, "$2");
  }
  return null;
}

function checked(name: string): SaidName {
  const plain = name.trim();
  if (NAME.test(plain)) return { name: plain, why: null };
  return { name: null, why: `${JSON.stringify(plain.slice(0, 60))} is not a project's name` };
}
