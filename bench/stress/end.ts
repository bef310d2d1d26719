/** How a run ended, and what it left. */
export interface End {
  /** "status 0", "SIGSEGV", "time limit". */
  readonly status: string;
  readonly stdout: string;
  readonly stderr: string;
  /** What is wrong with its ledger; null for nothing, and for a bare run. */
  readonly ledger: string | null;
}

/** What differs in each run: addresses, numbers of threads, references that a dump of an object counts, times of tests. */
function comparable(text: string): string {
  return text
    .replaceAll(/0x[0-9a-f]{4,}/g, "0x…")
    .replaceAll(/\b\d{12,}\b/g, "N")
    .replaceAll(/\bin \d+\.\d+s\b/g, "in N s")
    .replaceAll(/object refcount : \d+/g, "object refcount : N");
}

/** In which things a run under the probe ended otherwise than all runs without it; none when it ended like one of them. */
export function differences(end: End, bare: readonly End[]): string[] {
  const ledger = end.ledger === null ? [] : [`ledger: ${end.ledger}`];
  const parts = ["status", "stdout", "stderr"] as const;
  const found = bare.map((one) => parts.filter((part) => comparable(one[part]) !== comparable(end[part])));
  const [nearest = []] = found.sort((one, other) => one.length - other.length);
  return [...nearest.map((part) => `${part}: ${JSON.stringify(end[part].slice(-800))}`), ...ledger];
}

/** Whether runs without the probe ended alike: otherwise nothing can be said of a run with it. */
export function agree(bare: readonly End[]): boolean {
  return bare.every((one) => differences({ ...one, ledger: null }, bare.slice(0, 1)).length === 0);
}
