import { offline, pip, WHEEL, WITHOUT_BACKEND } from "../commands.ts";
import { type Kind, situationsOf } from "../pair.ts";
import { gateFile, PLAIN, type Project } from "../project.ts";
import type { Situation } from "../situation.ts";

const C: Project = { ...PLAIN, backend: "c" };
const IN_PLACE = { argv: ["python", "setup.py", "-q", "build_ext", "--inplace"] };
const BECAUSE = "a compiled file of head must never enter base";
const onPath = () => ({ env: { PYTHONPATH: "src" } });

const KINDS: readonly Kind[] = [
  {
    id: "compiled/c-without-isolation",
    source: "F3",
    says: "a C extension, installed by pip install --no-build-isolation -e .",
    project: C,
    steps: [offline("-e", ".")],
    answer: "compared",
  },
  {
    id: "compiled/c-isolated",
    source: "F3",
    says: "a C extension, installed by pip install -e . as pip does it by default; the caller has no build backend",
    project: C,
    steps: [WITHOUT_BACKEND, pip("-e", ".")],
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "compiled/c-copy",
    source: "F3",
    says: "a C extension, installed by pip install .",
    project: C,
    steps: [offline(".")],
    answer: "compared",
  },
  {
    id: "compiled/c-wheel",
    source: "F1, F3",
    says: "a C extension, installed from a wheel",
    project: C,
    steps: [WHEEL, offline("--no-index", "--find-links", "dist", "shop")],
    answer: "compared",
  },
  {
    id: "compiled/c-without-backend",
    source: "F3",
    says: "a C extension, installed with -e .; neither its build backend nor the package index can be had when the gate runs",
    project: C,
    steps: [offline("-e", "."), WITHOUT_BACKEND],
    start: () => ({ env: { PIP_NO_INDEX: "1" } }),
    answer: "told",
    because: "base's extension cannot be built, and head's is not base's",
    fast: "slower",
  },
  {
    id: "compiled/c-in-place",
    source: "F3",
    says: "a C extension, built by setup.py build_ext --inplace in the checkout, which git ignores",
    project: C,
    steps: [IN_PLACE],
    start: onPath,
    answer: "or told",
  },
  {
    id: "compiled/c-in-place-by-setup",
    source: "F3",
    says: "a C extension, built on each side by setup: python setup.py build_ext --inplace",
    project: C,
    files: () => ({
      "scalene-gate.yml": gateFile({ entry: '    setup: ["python setup.py -q build_ext --inplace"]\n' }),
    }),
    start: onPath,
    answer: "compared",
  },
  {
    id: "compiled/c-flat-in-place",
    source: "F3",
    says: "a C extension of a flat layout, built in place and not installed",
    project: { layout: "flat", backend: "c" },
    files: () => ({ "scalene-gate.yml": gateFile({ run: "python -m shop" }) }),
    steps: [IN_PLACE],
    answer: "or told",
  },
  {
    id: "compiled/cython-isolated",
    source: "F3",
    says: "a Cython extension, installed by pip install -e .; the caller has no Cython",
    project: { layout: "src", backend: "cython" },
    steps: [WITHOUT_BACKEND, pip("-e", ".")],
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "compiled/cython-without-isolation",
    source: "F3",
    says: "a Cython extension, installed by pip install --no-build-isolation -e . beside Cython",
    project: { layout: "src", backend: "cython" },
    steps: [pip("cython"), offline("-e", ".")],
    answer: "compared",
    needs: ["index"],
  },
  {
    id: "compiled/rust-isolated",
    source: "issue 2",
    says: "a Rust extension, installed by pip install . with maturin",
    project: { layout: "flat", backend: "maturin" },
    steps: [pip(".")],
    answer: "compared",
    needs: ["index", "cargo"],
  },
  {
    id: "compiled/rust-editable",
    source: "issue 2",
    says: "a Rust extension, installed by pip install -e . with maturin",
    project: { layout: "flat", backend: "maturin" },
    steps: [pip("-e", ".")],
    answer: "compared",
    needs: ["index", "cargo"],
  },
];

export const COMPILED: readonly Situation[] = KINDS.map(
  (kind): Kind => ({ because: BECAUSE, ...kind, needs: ["compiler", ...(kind.needs ?? [])] }),
).flatMap(situationsOf);
