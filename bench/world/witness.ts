import { readFile } from "node:fs/promises";
import type { Place } from "./place.ts";

/** One run of the measured program, in its own words: written by the program itself and not by the gate. */
export interface Witnessed {
  /** Label of the tree in which it ran, from its file MARK. */
  readonly tree: string;
  /** Seconds that the code which it imported waits: whose code it was. */
  readonly pause: number;
  /** Real path of the file that the code came from. */
  readonly file: string;
}

/** What measured programs have written about themselves so far. */
export async function witnessed({ witness }: Place): Promise<Witnessed[]> {
  const text = await readFile(witness, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [tree = "", pause = "", file = ""] = line.split("\t");
      return { tree, pause: Number(pause), file };
    });
}
