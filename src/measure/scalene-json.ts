import { z } from "zod";
import type { Location } from "../record/location.ts";

const number = z.number().catch(0);

/** The part of Scalene 2.4's JSON that is used; other keys are ignored. Facts about its fields: docs/scalene.md. */
export const ScaleneJson = z.object({
  /** null in a profile that was written before the program ended. */
  args: z.unknown().optional(),
  max_footprint_mb: number.optional(),
  max_footprint_fname: z.string().max(4096).nullish(),
  max_footprint_lineno: z.number().int().nullish(),
  files: z.record(
    z.string().max(4096),
    z.object({
      functions: z
        .array(z.object({ line: z.string().max(512), lineno: z.number().int() }))
        .catch([])
        .optional(),
      lines: z.array(
        z.object({
          lineno: z.number().int(),
          n_cpu_percent_python: number,
          n_cpu_percent_c: number,
          n_sys_percent: number,
          n_peak_mb: number.optional(),
          start_function_line: number.optional(),
        }),
      ),
    }),
  ),
  /** Traced stacks with how often each was seen. */
  stacks: z
    .array(z.tuple([z.unknown(), z.object({ count: number })]).rest(z.unknown()))
    .catch([])
    .optional(),
});
export type ScaleneJson = z.infer<typeof ScaleneJson>;

/** One line of one run: shares of all sampled time, 0 to 1. */
interface ScaleneLine {
  readonly location: Location;
  readonly python: number;
  readonly native: number;
  readonly system: number;
  readonly peakMib: number;
}

/** What one run under Scalene says. */
export interface ScaleneRun {
  readonly samples: number;
  readonly lines: readonly ScaleneLine[];
  readonly footprintMib: number;
  readonly footprintLocation: Location | null;
  readonly complete: boolean;
}

/** Reads one profile; `relative` turns Scalene's absolute paths into the program's own, or null for others. */
export function readRun(json: ScaleneJson, relative: (path: string) => string | null): ScaleneRun {
  const nameOf = (file: ScaleneJson["files"][string], line: number): string =>
    file.functions?.find((one) => one.lineno === line)?.line ?? "<module>";
  const lines = Object.entries(json.files).flatMap(([path, file]) =>
    file.lines
      .filter(
        (line) =>
          line.n_cpu_percent_python + line.n_cpu_percent_c + line.n_sys_percent > 0 ||
          (line.n_peak_mb ?? 0) > 0,
      )
      .map((line) => ({
        location: {
          file: relative(path) ?? path,
          line: line.lineno,
          function: nameOf(file, line.start_function_line ?? 0),
        },
        python: line.n_cpu_percent_python / 100,
        native: line.n_cpu_percent_c / 100,
        system: line.n_sys_percent / 100,
        peakMib: line.n_peak_mb ?? 0,
      })),
  );
  const footprint = json.max_footprint_fname ?? null;
  const at = json.max_footprint_lineno ?? null;
  const own = footprint === null ? null : relative(footprint);
  return {
    samples: (json.stacks ?? []).reduce((sum, [, seen]) => sum + seen.count, 0),
    lines,
    footprintMib: json.max_footprint_mb ?? 0,
    footprintLocation:
      own === null || at === null ? null : { file: own, line: at, function: functionAt(json, footprint, at) },
    complete: json.args !== null,
  };
}

function functionAt(json: ScaleneJson, path: string | null, at: number): string {
  const file = path === null ? undefined : json.files[path];
  const start = file?.lines.find((line) => line.lineno === at)?.start_function_line ?? 0;
  return file?.functions?.find((one) => one.lineno === start)?.line ?? "<module>";
}
