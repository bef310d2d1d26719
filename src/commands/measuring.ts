import { runCheck } from "../gate/check.ts";
import { runPrograms } from "../gate/programs.ts";
import { wrongUsage } from "./command.ts";
import { general, measureAndPublish, type Options, secondsOf } from "./general.ts";

/** The command `diagnose`: one program, wherever it lies, whose bottleneck is named. */
export const diagnoseCommand = general(({ program, options }) =>
  measured("diagnose", program, options, { base: null, head: options.head ?? null }),
);

/** The command `compare`: one program in two folders. */
export const compareCommand = general(async ({ program, options }) => {
  const { base, head = null } = options;
  if (base === undefined) throw wrongUsage(null, "compare needs --base, the folder with the earlier version");
  return measured("compare", program, options, { base, head });
});

/** The command `check`: all entries of the gate file, as the action runs them. */
export const checkCommand = general(({ options }) =>
  measureAndPublish("check", options, (session) =>
    runCheck({
      ...session,
      folder: ".",
      config: options.config ?? null,
      base: options.base ?? null,
      head: options.head ?? null,
      entries: options.entry ?? [],
      event: null,
      labels: [],
    }),
  ),
);

/** Measures a program without a gate file. @throws GateError for wrong usage, and for what keeps it from measuring. */
async function measured(
  command: "diagnose" | "compare",
  program: readonly string[],
  options: Options,
  sides: { readonly base: string | null; readonly head: string | null },
): Promise<number> {
  const timeLimit = secondsOf("time-limit", options["time-limit"] ?? "60");
  const proof = options["no-proof"] === true ? null : { seconds: secondsOf("proof", options.proof ?? "30") };
  const entry = { name: program.join(" "), argv: program, ...sides, timeLimit, env: {} };
  return measureAndPublish(command, options, (session) =>
    runPrograms({ ...session, command, programs: [entry], proof }),
  );
}
