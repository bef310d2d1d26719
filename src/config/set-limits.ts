import { isMap, isNode, parseDocument } from "yaml";
import type { MetricName } from "../record/rules/limit.ts";

/** Limits to be written for one entry: `+10%` by metric, and the most pairs. */
export interface WantedLimits {
  readonly entry: string;
  readonly fail: { readonly [metric in MetricName]?: string };
  readonly pairs: number;
}

/**
 * The gate file with these limits in place of those that its entries have; comments and everything else stay. Null when
 * an entry is not written out as a map of its own, so that there is no place for them.
 */
export function withLimits(text: string, wanted: readonly WantedLimits[]): string | null {
  const document = parseDocument(text);
  for (const { entry, fail, pairs } of wanted) {
    if (!isMap(document.getIn(["entries", entry]))) return null;
    for (const [metric, limit] of Object.entries(fail)) {
      const path = ["entries", entry, metric];
      const node = document.createNode({ fail: limit }, { flow: true });
      const before = document.getIn(path, true);
      if (isNode(before) && before.comment) node.comment = before.comment;
      document.setIn(path, node);
    }
    document.setIn(["entries", entry, "pairs"], pairs);
  }
  return document.toString({ lineWidth: 0 });
}

/** The same as a piece of YAML to be copied. */
export function limitsText(wanted: readonly WantedLimits[]): string {
  const rows = wanted.flatMap(({ entry, fail, pairs }) => [
    `  ${entry}:`,
    ...Object.entries(fail).map(([metric, limit]) => `    ${metric}: { fail: ${limit} }`),
    `    pairs: ${pairs}`,
  ]);
  return ["entries:", ...rows, ""].join("\n");
}
