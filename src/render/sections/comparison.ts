import type { Comparison } from "../../record/comparison.ts";
import type { GateRecord } from "../../record/record.ts";
import { counted } from "../../text/quantity.ts";
import { name, own, type Phrase, prose, type Section, say, type Table } from "../document/document.ts";

/** Packages that are shown; the record holds all. */
const MOST_PACKAGES = 30;
/** More than this many are shown on demand. */
const FEW = 5;

type Revision = NonNullable<Comparison["base"]>;

/** "base 1a2b3c4 (main) .. head 5d6e7f8"; null when the record does not say what was compared. */
export function comparedPhrase({ comparison }: Pick<GateRecord, "comparison">): Phrase | null {
  if (comparison === null) return null;
  const base = comparison.base === null ? [own("no base")] : say`base ${revision(comparison.base)}`;
  return say`${base} .. head ${revision(comparison.head)}`;
}

function revision({ ref: given, sha }: Revision): Phrase {
  const [, pullRequest] = /^refs\/pull\/(\d{1,9})\//u.exec(given) ?? [];
  const ref = pullRequest === undefined ? name(given) : own(`pull request ${pullRequest}`);
  if (sha === null) return [ref];
  const short = name(sha.slice(0, 7));
  return given === "" || sha.startsWith(given) ? [short] : say`${short} (${ref})`;
}

/** Why nothing could be compared, and the cure. */
export function noBaseSections({ comparison }: Pick<GateRecord, "comparison">): Section[] {
  if (comparison === null || comparison.noBase === null) return [];
  const phrase = say`Only absolute limits were checked: ${prose(comparison.noBase)}`;
  return [{ title: "No base", rank: 95, folded: false, blocks: [{ kind: "paragraph", phrase }] }];
}

/** Packages that differ between the sides: they can be the cause, and no line of the program is. */
export function packageSections({ comparison }: Pick<GateRecord, "comparison">): Section[] {
  const dependencies = comparison?.dependencies ?? [];
  if (dependencies.length === 0) return [];
  return [
    {
      title: `${counted(dependencies.length, "package differs", "packages differ")} between base and head`,
      rank: 45,
      folded: dependencies.length > FEW,
      blocks: [{ kind: "table", table: packages(dependencies) }],
    },
  ];
}

function packages(dependencies: Comparison["dependencies"]): Table {
  const version = (text: string | null): Phrase => (text === null ? [own("-")] : [name(text)]);
  const rows = dependencies
    .slice(0, MOST_PACKAGES)
    .map((one) => [[name(one.name)], version(one.base), version(one.head)]);
  const left = dependencies.length - MOST_PACKAGES;
  if (left > 0) rows.push([[own(`and ${left} more`)], [], []]);
  return {
    columns: [
      { title: "package", align: "left" },
      { title: "base", align: "left" },
      { title: "head", align: "left" },
    ],
    rows,
  };
}
