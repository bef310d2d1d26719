import type { Lines } from "./document.ts";

/** Where head can be seen in a browser: parts that the face of the gate knows, never text from a record. */
export interface SourceLinks {
  /** "https://github.com", without a slash at its end. */
  readonly server: string;
  /** "owner/repository". */
  readonly repository: string;
  /** 40 hexadecimal digits: of a pull request the head, not GitHub's merge commit. */
  readonly headSha: string;
  /** Folder of the side's root in the repository, "services/shop"; empty or left out for the repository itself. */
  readonly folder?: string;
}

/** The address of lines of head, or null for what is not a file of the checkout. */
export function addressOf(lines: Lines, links: SourceLinks): string | null {
  const path = repositoryPath(lines.file, links.folder ?? "");
  if (path === null || lines.from <= 0 || !/^[0-9a-f]{40}$/u.test(links.headSha)) return null;
  const encoded = path.split("/").map(escaped).join("/");
  const end = lines.to > lines.from ? `-L${lines.to}` : "";
  return `${links.server}/${links.repository}/blob/${links.headSha}/${encoded}#L${lines.from}${end}`;
}

/**
 * A path relative to the side's root as one relative to the repository; null for a path that leaves it, is absolute
 * (a library's), is none at all ("<frozen importlib>"), or could hide something or give orders to a runner.
 */
export function repositoryPath(file: string, folder: string): string | null {
  const segments = [...folder.split("/").filter((segment) => segment !== ""), ...file.split("/")];
  const unfit = segments.some((segment) => segment === "" || segment === "." || segment === "..");
  if (unfit || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\<>]|##\[|^\s*::/u.test(file) || /^[A-Za-z]:/u.test(file))
    return null;
  return segments.join("/");
}

/** The same place with its first `..` taken from the folder: "../gate.yml" in "services/shop" is "gate.yml" in "services". */
export function climbed(file: string, folder: string): [file: string, folder: string] {
  const segments = folder.split("/").filter((segment) => segment !== "");
  let rest = file;
  while (rest.startsWith("../") && segments.pop() !== undefined) rest = rest.slice(3);
  return [rest, segments.join("/")];
}

/** encodeURIComponent leaves characters that end a link of Markdown. */
function escaped(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*~_]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
