/** Versions by normalised name (PEP 503). */
export type Pins = ReadonlyMap<string, string>;

const PIN = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;#,\\]+)/;
const QUOTED = /["']([A-Za-z0-9][A-Za-z0-9._-]*\s*(?:\[[^\]]*\])?\s*={2,3}[^"']+)["']/g;

/** The files that pin versions, by the name of the file; no other is read. */
export function isLockFile(name: string): boolean {
  return /^(requirements[\w.-]*\.txt|constraints[\w.-]*\.txt|(poetry|uv|pdm|pylock(\.[\w-]+)?)\.(lock|toml)|Pipfile\.lock|pyproject\.toml)$/.test(
    name,
  );
}

/**
 * The exact versions that a requirements file, a lock file or pyproject.toml names. A text of another form has none:
 * what is pinned is only told, never judged.
 */
export function pinsOf(name: string, text: string): Pins {
  if (/\.txt$/.test(name)) return requirementPins(text.split(/\r?\n/));
  if (name === "Pipfile.lock") return pipfilePins(text);
  if (name === "pyproject.toml")
    return requirementPins([...text.matchAll(QUOTED)].map(([, pin]) => pin ?? ""));
  return packageTables(text);
}

/** What differs between two sets of pins, by name; null: not pinned on that side. */
export function changedPins(
  base: Pins,
  head: Pins,
): { name: string; base: string | null; head: string | null }[] {
  const names = [...new Set([...base.keys(), ...head.keys()])].sort();
  return names
    .map((name) => ({ name, base: base.get(name) ?? null, head: head.get(name) ?? null }))
    .filter((one) => one.base !== one.head);
}

/** A project's name as PEP 503 compares it. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

function requirementPins(lines: readonly string[]): Pins {
  const found = lines.map((line) => PIN.exec(line)).filter((pin) => pin !== null);
  return new Map(found.map(([, name = "", version = ""]) => [normalName(name), version]));
}

/** `[[package]]` tables with a name and a version, as poetry, uv, pdm and PEP 751 write them. */
function packageTables(text: string): Pins {
  const tables = text.split(/^\[\[packages?\]\]\s*$/m).slice(1);
  const value = (table: string, key: string) => {
    const own = table.split(/^\[/m)[0] ?? "";
    return new RegExp(`^${key}\\s*=\\s*["']([^"'\\n]*)["']`, "m").exec(own)?.[1];
  };
  const pins = new Map<string, string>();
  for (const table of tables) {
    const [name, version] = [value(table, "name"), value(table, "version")];
    if (name !== undefined && version !== undefined) pins.set(normalName(name), version);
  }
  return pins;
}

function pipfilePins(text: string): Pins {
  const pins = new Map<string, string>();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return pins;
  }
  for (const group of ["develop", "default"]) {
    for (const [name, locked] of entriesOf(entriesOf(json).find(([key]) => key === group)?.[1])) {
      const version = entriesOf(locked).find(([key]) => key === "version")?.[1];
      if (typeof version === "string") pins.set(normalName(name), version.replace(/^=+/, ""));
    }
  }
  return pins;
}

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === "object" ? Object.entries(value) : [];
}
