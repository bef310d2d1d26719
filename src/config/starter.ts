/** The files that `init` writes, as text. */

/** A program that is likely worth measuring: its name, its command, and why it was chosen. */
export interface LikelyEntry {
  readonly name: string;
  readonly run: string;
  /** Whether the command was found, and not only guessed. */
  readonly found: boolean;
  /** Whether the package must be installed before it can be run. */
  readonly install: boolean;
}

/** A Python file of the repository: path relative to its root, POSIX. */
export interface PythonFile {
  readonly path: string;
  readonly text: string;
}

const RUNS = /^if __name__ == ["']__main__["']\s*:/m;
const BENCH = /(^|\/)(bench|benches|benchmark|benchmarks|perf)\//;
const TESTS = /(^|\/)(tests?|docs|examples)\/|(^|\/)(setup|conftest|noxfile|test_\w+)\.py$/;

/**
 * Chooses what to measure first: a benchmark that can be run, a package with a __main__.py, a script with a main
 * part; in this order, the shortest path first.
 */
export function likelyEntry(files: readonly PythonFile[]): LikelyEntry {
  const ours = files
    .filter(({ path }) => !TESTS.test(path) && /^[\w./-]+$/.test(path) && !path.startsWith("-"))
    .sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1));
  const runnable = ours.filter(({ path, text }) => RUNS.test(text) && !path.endsWith("/__main__.py"));
  const script = (file: PythonFile): LikelyEntry => ({
    name: nameOf(file.path),
    run: `python ${file.path}`,
    found: true,
    install: false,
  });
  const bench = runnable.find(({ path }) => BENCH.test(path));
  if (bench !== undefined) return script(bench);
  const main = ours.find(({ path }) => /^(src\/)?[A-Za-z_]\w*\/__main__\.py$/.test(path));
  if (main !== undefined) {
    const name = main.path.split("/").at(-2) ?? "main";
    return { name, run: `python -m ${name}`, found: true, install: main.path.startsWith("src/") };
  }
  const [first] = runnable;
  return first === undefined
    ? { name: "main", run: "python main.py", found: false, install: false }
    : script(first);
}

function nameOf(path: string): string {
  const stem = (path.split("/").at(-1) ?? path).replace(/\.py$/, "");
  return /^[A-Za-z0-9]/.test(stem) ? stem : `program-${stem}`;
}

/** The gate file for a first entry. */
export function starterGateFile(entry: LikelyEntry): string {
  return `# What Scalene gate measures on a pull request, and the limits: docs/gate-file.md of Scalene gate.
version: 1
defaults:
  wall-time: { warn: +5%, fail: +10% }
  cpu-time: { fail: +10% }
  rss-peak: { fail: +10% }
entries:
  ${entry.name}:
    run: ${entry.run}
${entry.install ? '    setup: ["pip install ."]\n' : ""}`;
}

/** The workflow that runs the gate on every pull request; `action` is "owner/repository@commit". */
export function starterWorkflow(action: string): string {
  return `name: Scalene gate

on: pull_request

permissions: {}

concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  gate:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read # to check the code out
      pull-requests: write # to write the comment
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
        with:
          python-version: "3.13"
      # install what the programs need here, for example: - run: pip install -r requirements.txt
      - uses: ${action}
`;
}
