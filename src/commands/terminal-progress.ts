import type { OnProgress, Progress } from "../measure/progress.ts";

const STAGES: Readonly<Record<Progress["stage"], string>> = {
  install: "installing Scalene into a private folder (once)",
  "warm-up": "warm-up",
  runs: "bare runs",
  probe: "runs under the probe",
  scalene: "run under Scalene",
  counts: "runs that count calls",
  source: "reading the source",
  proof: "runs with parts of the change undone",
  remedy: "runs with a remedy",
};

/** Shows progress: one changing line on a terminal, a plain line for each stage in a log. */
export function terminalProgress(out: NodeJS.WriteStream): { show: OnProgress; clear: () => void } {
  let last = "";
  const show: OnProgress = ({ entry, stage, done, total }) => {
    const count = total === null ? (done > 0 ? ` ${done}` : "") : ` ${done} of ${total}`;
    const name = entry.replace(/[^\x20-\x7e]/g, "?").slice(0, 60);
    if (out.isTTY) out.write(`\r\x1b[K${name}: ${STAGES[stage]}${count}`);
    else if (last !== `${entry} ${stage}`) out.write(`${name}: ${STAGES[stage]}\n`);
    last = `${entry} ${stage}`;
  };
  return { show, clear: () => void (out.isTTY && out.write("\r\x1b[K")) };
}
