import type { SourceFacts } from "../record/facts.ts";
import type { Ledger, WaitPlace } from "../record/ledger.ts";
import type { Location } from "../record/location.ts";
import { at, type Claim, seconds, sumOf } from "./claim.ts";
import { grownRows } from "./lines.ts";
import { awaitsInTurn } from "./syntax.ts";
import { type PlaceGrowth, waitGrowth } from "./waits.ts";

/** Waiting outside of the leaf waits of tasks: the main thread, and jobs of executors. */
const OUTSIDE = ["main-waiting", "executor-run"] as const;

function linesOf(place: WaitPlace) {
  return place.location === null ? place.via : [place.location, ...place.via];
}

/** The claims on waiting: sequential awaits, a long pole, or waits that simply take longer. */
export function sequentialClaims(base: Ledger, head: Ledger, facts: SourceFacts): Claim[] {
  const growth = waitGrowth(base, head);
  const outside = sumOf(head.accounts, OUTSIDE) - sumOf(base.accounts, OUTSIDE);
  const claims: Claim[] = [];
  const more = growth.moreAt;
  let longer = growth.longer;
  if (more !== null && growth.more > 0) {
    const claim = moreClaim(more, growth.more, growth.uneven, base, head, facts);
    if (claim.class === "external-wait") longer += claim.value;
    else claims.push(claim);
  }
  if (longer + outside > 0) claims.push(longerClaim(growth.longerAt ?? more, longer, outside, base, head));
  return claims;
}

function moreClaim(
  place: PlaceGrowth,
  value: number,
  uneven: number,
  base: Ledger,
  head: Ledger,
  facts: SourceFacts,
): Claim {
  const lines = linesOf(place.head);
  const turn = awaitsInTurn(facts, lines);
  const { head: now, base: before } = place;
  const counts =
    before === null
      ? `${now.pathCount} waits follow one another at ${at(now.location)}`
      : `${now.pathCount} of ${now.count} waits at ${at(now.location)} follow one another (base ${before.pathCount} of ${before.count})`;
  const common = { value, unit: "s" as const, via: now.via, call: now.call };
  if (uneven > 0.5 * value) {
    const group = head.groups[0];
    const poor =
      group === undefined
        ? null
        : `${group.size} tasks share the time with an efficiency of ${percent(group.efficiency)}`;
    const was =
      base.groups[0] === undefined || poor === null ? "" : ` (base ${percent(base.groups[0].efficiency)})`;
    return {
      ...common,
      class: "starvation",
      kind: "long pole",
      location: ownLine(lines, group?.longest.name) ?? now.location,
      evidence: [counts, ...(poor === null ? [] : [poor + was])],
      syntaxAgrees: null,
    };
  }
  const overlapped = `together they take ${seconds(now.pathSeconds)}, the longest ${seconds(now.longest)}`;
  if (turn !== null && turn.verdict !== "independent") {
    return {
      ...common,
      class: "external-wait",
      kind: null,
      location: now.location,
      evidence: [counts],
      syntaxAgrees: null,
    };
  }
  return {
    ...common,
    class: "sequential-awaits",
    kind: null,
    location: turn?.location ?? now.location,
    evidence: [counts, overlapped],
    syntaxAgrees: turn === null ? null : true,
  };
}

/** The line of the long pole's own coroutine, rather than of what it calls or of those that wait for it. */
function ownLine(lines: readonly Location[], coroutine: string | undefined): Location | undefined {
  const name = coroutine?.split(".").at(-1);
  return lines.find((line) => line.function.split(".").at(-1) === name);
}

function longerClaim(
  place: PlaceGrowth | null,
  longer: number,
  outside: number,
  base: Ledger,
  head: Ledger,
): Claim {
  const row = grownRows(base.accounts, head.accounts, OUTSIDE)[0]?.row;
  const useRow = row !== undefined && (place === null || outside > longer);
  const now = place?.head;
  const evidence =
    useRow || now === undefined
      ? [`waiting at ${at(row?.location ?? null)} took ${seconds(row?.seconds ?? 0)}`]
      : [
          `each of ${now.count} waits at ${at(now.location)} takes ${seconds(now.typical)}` +
            (place?.base ? ` (base ${seconds(place.base.typical)}, ${place.base.count} waits)` : ""),
        ];
  return {
    class: "external-wait",
    kind: null,
    value: longer + outside,
    unit: "s",
    location: (useRow ? row?.location : now?.location) ?? null,
    via: (useRow ? row?.via : now?.via) ?? [],
    call: (useRow ? row?.call : now?.call) ?? null,
    evidence,
    syntaxAgrees: null,
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
