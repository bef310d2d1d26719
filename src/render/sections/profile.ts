import type { Side } from "../../record/location.ts";
import type { Profile } from "../../record/profile.ts";
import type { Entry } from "../../record/record.ts";
import { counted, percent } from "../../text/quantity.ts";
import { type Block, own, type Phrase, type Section, type Table } from "../document/document.ts";
import { place } from "../document/headline.ts";
import { quantity } from "../document/numbers.ts";

/** Below this number of samples the shares say little (record/profile.ts). */
const ENOUGH_SAMPLES = 100;
const MOST_LINES = 5;
/** A line is worth showing from this share of the sampled time, or this peak in MiB, on. */
const SHARE = 0.02;
const PEAK_MIB = 10;

/** What Scalene saw of each side: shares, peak of the heap, and head's heaviest lines. */
export function profileSection(entry: Entry): Section | null {
  const sides = (["base", "head"] as const).flatMap((side) => {
    const profile = entry.profile[side];
    return profile === null ? [] : [{ side, profile }];
  });
  if (sides.length === 0) return null;
  const blocks: Block[] = [{ kind: "table", table: sharesTable(sides) }];
  const last = sides[sides.length - 1];
  const lines = last?.profile.lines.filter(isHeavy).slice(0, MOST_LINES) ?? [];
  if (last !== undefined && lines.length > 0) {
    blocks.push({ kind: "table", table: linesTable(lines, last.side) });
  }
  for (const { side, profile } of sides) {
    if (profile.samples < ENOUGH_SAMPLES) blocks.push({ kind: "paragraph", phrase: few(side, profile) });
  }
  return { title: "What Scalene says", rank: 30, folded: true, blocks };
}

function few(side: Side, profile: Profile): Phrase {
  const samples = counted(profile.samples, "sample");
  return [own(`Scalene took only ${samples} of ${side}, so its shares are rough.`, "warn")];
}

type Sided = readonly { readonly side: Side; readonly profile: Profile }[];

function sharesTable(sides: Sided): Table {
  const columns = [
    { title: "side", align: "left" },
    { title: "python", align: "right" },
    { title: "native", align: "right" },
    { title: "system", align: "right" },
    { title: "█ py ▒ native ░ system", align: "left" },
    { title: "peak heap", align: "right" },
    { title: "at", align: "left" },
  ] as const;
  const rows = sides.map(({ side, profile }) => [
    [own(side)],
    ...shares(profile),
    [own(picture(profile))],
    profile.footprintMib === null ? [own("-")] : [quantity(profile.footprintMib, "MiB")],
    profile.footprintLocation === null ? [] : place(profile.footprintLocation, side),
  ]);
  return { columns, rows };
}

function linesTable(lines: Profile["lines"], side: Side): Table {
  const columns = [
    { title: "line", align: "left" },
    { title: "python", align: "right" },
    { title: "native", align: "right" },
    { title: "system", align: "right" },
    { title: "peak", align: "right" },
  ] as const;
  const rows = lines.map((line) => [
    place(line.location, side),
    ...shares(line),
    line.peakMib > 0 ? [quantity(line.peakMib, "MiB")] : [],
  ]);
  return { columns, rows };
}

function shares(of: Pick<Profile, "python" | "native" | "system">): Phrase[] {
  return [of.python, of.native, of.system].map((share) => [own(percent(share))]);
}

function isHeavy(line: Profile["lines"][number]): boolean {
  return line.python + line.native + line.system >= SHARE || line.peakMib >= PEAK_MIB;
}

/** The shares as a bar of 20 characters; what is missing to 100 % stays empty. */
function picture({ python, native, system }: Profile): string {
  const width = 20;
  const at = (share: number) => Math.round(Math.min(Math.max(share, 0), 1) * width);
  const ends = [python, python + native, python + native + system].map(at);
  const [first = 0, second = 0, third = 0] = ends;
  return (
    "█".repeat(first) + "▒".repeat(Math.max(second - first, 0)) + "░".repeat(Math.max(third - second, 0))
  );
}
