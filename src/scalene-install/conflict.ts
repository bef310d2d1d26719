/**
 * What of pip's output names a conflict between the packages that are there and one that was asked for; null when pip
 * failed for another reason. Recorded with pip 23 to 25: "The conflict is caused by:", then one line for each side.
 */
export function conflictOf(output: string): string | null {
  if (!/ResolutionImpossible|conflicting dependencies/.test(output)) return null;
  const [, told = ""] = output.split(/^.*The conflict is caused by:\s*$/m);
  const lines = told
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => / depends on |The user requested/.test(line))
    .map((line) => line.replace(/^The user requested(?: \(constraint\))? (.*)$/, "installed is $1"));
  return [...new Set(lines)].slice(0, 4).join(", ") || "pip found no versions that fit together";
}

/** Lines of a constraints file for the packages that are there; names and versions that pip could not read are left out. */
export function constraintsOf(installed: Readonly<Record<string, string>>): string[] {
  return Object.entries(installed)
    .filter(([name, version]) => /^[a-z0-9][a-z0-9.-]*$/.test(name) && /^[0-9][\w.!]*$/.test(version))
    .map(([name, version]) => `${name}==${version}`)
    .sort();
}
