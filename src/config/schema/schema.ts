import { z } from "zod";
import { CauseClass } from "../../record/cause.ts";
import { MetricName, USUAL } from "../../record/rules/limit.ts";
import { limits } from "./limit-keys.ts";
import { NAME, NAME_PATTERN, NAME_RULE, VARIABLE } from "./names.ts";
import { command, duration, inside, isDate, proofTime, setupCommand, text } from "./values.ts";

const settings = {
  "working-directory": inside
    .meta({ description: "Folder in which the program runs, inside the tree.", examples: ["services/shop"] })
    .optional(),
  setup: z
    .array(setupCommand)
    .max(20, { error: "more than 20 commands" })
    .meta({
      description: "Commands that prepare each side in an environment of its own, before it is measured.",
      examples: [["pip install ."]],
    })
    .optional(),
  env: z
    .record(
      z.string().meta({ pattern: VARIABLE.source }),
      z
        .string()
        .max(10_000, { error: "the value has more than 10000 characters" })
        .meta({ description: "A text; what looks like a number goes into quotes.", examples: ["3.10"] }),
    )
    .meta({
      description: "Variables set for the program; numbers in quotes.",
      examples: [{ SHOP_DB: "test.sqlite" }],
    })
    .optional(),
  "time-limit": duration
    .meta({ description: "A run is ended after this long. Default: 60 s.", examples: ["60 s", "5 min"] })
    .optional(),
  paths: z
    .array(inside)
    .min(1, { error: "the list is empty" })
    .max(200, { error: "more than 200 patterns" })
    .meta({
      description:
        "Files that the entry depends on. It has no effect yet: an entry is measured whatever was changed.",
      examples: [["services/shop/**"]],
    })
    .optional(),
  certainty: z
    .enum(["usual", "strict", "proof"])
    .meta({
      description:
        "`strict` bounds the rate of false alarms under every kind of noise, for more runs; `proof` is its old word. Default: usual.",
      examples: ["usual", "strict"],
    })
    .optional(),
  pairs: z
    .int()
    .min(2, { error: "at least 2 pairs are needed" })
    .max(1000, { error: "more than 1000 pairs" })
    .meta({
      description: `Most pairs of runs before it is called inconclusive. Default: ${USUAL.pairs}.`,
      examples: [USUAL.pairs],
    })
    .optional(),
} as const;

const entry = z
  .strictObject({
    run: command
      .meta({
        description: "The program, as it follows a prompt.",
        examples: ["python -m shop.nightly --rows 2000"],
      })
      .optional(),
    serve: command
      .meta({ description: "A server, together with `load`.", examples: ["python -m shop.api --port $PORT"] })
      .optional(),
    load: command
      .meta({
        description: "The program that puts load on the server; what ends the run.",
        examples: ["python bench/load.py http://127.0.0.1:$PORT"],
      })
      .optional(),
    ...settings,
    ...limits,
  })
  .meta({
    description: "A program to be measured, with its limits.",
    examples: [{ run: "python -m shop.nightly --rows 2000", "memory-peak": "512 MB" }],
    anyOf: [
      { type: "object", required: ["run"] },
      { type: "object", required: ["serve", "load"] },
    ],
  });

const waiver = z
  .strictObject({
    entry: z.string().meta({ description: "Name of the entry.", examples: ["api"] }),
    metric: MetricName.meta({
      description: "The metric that may be worse.",
      examples: ["cpu-time"],
    }).optional(),
    cause: CauseClass.meta({
      description: "The cause that is accepted.",
      examples: ["cpu-bound"],
    }).optional(),
    reason: text(500).meta({ description: "Why it is accepted.", examples: ["stronger hashing, #812"] }),
    until: z
      .string()
      .refine(isDate, { error: "that is no day of the calendar" })
      .meta({
        description: "Last day on which it holds.",
        examples: ["2027-01-31"],
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
      }),
  })
  .meta({
    description: "A regression that is accepted for a reason and for a time.",
    examples: [{ entry: "api", cause: "cpu-bound", reason: "stronger hashing, #812", until: "2027-01-31" }],
  });

/** The gate file's schema: the only place that knows its keys. Errors, editors and docs/gate-file.md follow it. */
export const GateFileSchema = z
  .strictObject({
    version: z.literal(1).meta({ description: "Version of this format.", examples: [1] }),
    id: z
      .string()
      .refine((id) => NAME.test(id), { error: NAME_RULE })
      .meta({
        pattern: NAME_PATTERN,
        description:
          "Tells several gates of one repository apart. Default: the file's path in the repository.",
        examples: ["shop"],
      })
      .optional(),
    proof: proofTime
      .meta({
        description:
          "Time for finding the changed lines that did it, for each failing entry. Default: 2 min.",
        examples: ["2 min", "off"],
      })
      .optional(),
    defaults: z
      .strictObject({ ...settings, ...limits })
      .meta({
        description: "Settings and limits of all entries that do not set their own.",
        examples: [{ "wall-time": { warn: "+5%", fail: "+10%" } }],
      })
      .optional(),
    entries: z.record(z.string().meta({ pattern: NAME_PATTERN }), entry).meta({
      description: "The programs to be measured, by name.",
      examples: [{ "nightly-import": { run: "python -m shop.nightly --rows 2000" } }],
      minProperties: 1,
      maxProperties: 200,
    }),
    waivers: z
      .array(waiver)
      .max(500, { error: "more than 500 waivers" })
      .meta({
        description: "Regressions that are accepted for a reason and for a time.",
        examples: [
          [{ entry: "api", cause: "cpu-bound", reason: "stronger hashing, #812", until: "2027-01-31" }],
        ],
      })
      .optional(),
  })
  .meta({
    title: "Gate file of Scalene gate",
    description: "What is measured on a pull request, and the limits.",
  });

export type RawGateFile = z.output<typeof GateFileSchema>;
export type RawEntry = RawGateFile["entries"][string];
export type RawDefaults = NonNullable<RawGateFile["defaults"]>;
