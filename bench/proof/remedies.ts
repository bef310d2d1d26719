import type { Python } from "../../src/plan/python.ts";

export async function remediesOfCorpus(_options: {
  python: Python;
  folder: string;
  wanted: string[] | null;
}) {}
