/** Characters of a line that are told: it is foreign, and stands in a clause. */
const MOST = 200;

/** The last line of what a program said, which says most of why it failed. */
export function lastLine(said: string): string {
  return said.split("\n").at(-1)?.slice(0, MOST) ?? "";
}
