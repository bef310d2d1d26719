import { info } from "@actions/core";
import type { OnProgress } from "../measure/progress.ts";
import { visible, withoutCommands } from "../text/escape.ts";

/** A line of the log for each stage of each entry; the entry's name is foreign text. */
export function logProgress(): OnProgress {
  let last = "";
  return ({ entry, stage }) => {
    const line = withoutCommands(`${visible(entry)}: ${stage}`);
    if (line !== last) info(line);
    last = line;
  };
}
