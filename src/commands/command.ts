import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { GateError } from "../record/gate-error.ts";

/** A command: takes the words behind its name, and returns the exit status. */
export type Command = (argv: readonly string[]) => Promise<number>;

/** What was written behind a command's name. */
export interface Given<Known extends ParseArgsOptionsConfig> {
  readonly options: ReturnType<typeof parseArgs<{ options: Known }>>["values"];
  /** Words that are no options; always empty for a command that takes none. */
  readonly files: readonly string[];
  /** The words behind --; always empty for a command that takes files. */
  readonly program: readonly string[];
}

/**
 * Makes a command that reads its options, and answers --help with its own text.
 *
 * @throws GateError (file) for options it does not know, as the command does for wrong usage.
 */
export function command<const Known extends ParseArgsOptionsConfig>(spec: {
  /** The command that wrong usage points to, as `wrongUsage` takes it. */
  readonly name: string | null;
  readonly help: string;
  /** All options but --help. */
  readonly options: Known;
  readonly takes: "files" | "a program";
  readonly run: (given: Given<Known>) => Promise<number>;
}): Command {
  return async (argv) => {
    const mark = spec.takes === "files" ? -1 : argv.indexOf("--");
    const args = mark < 0 ? [...argv] : argv.slice(0, mark);
    const options = { ...spec.options, help: { type: "boolean", short: "h" } } as const;
    const { values, positionals } = parsed(spec.name, () =>
      parseArgs({ args, options, allowPositionals: spec.takes === "files" }),
    );
    if ((values as { help?: boolean }).help === true) {
      process.stdout.write(spec.help);
      return 0;
    }
    const program = mark < 0 ? [] : argv.slice(mark + 1);
    return spec.run({ options: values as Given<Known>["options"], files: positionals, program });
  };
}

function parsed<Parsed>(name: string | null, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw wrongUsage(name, error instanceof Error ? error.message : String(error));
  }
}

/** A mistake in the words of a command; the next step is its help, or the general one when `name` is null. */
export function wrongUsage(name: string | null, message: string): GateError {
  const next = `See scalene-gate ${name === null ? "" : `${name} `}--help.`;
  return new GateError({ fault: "file", message, next });
}
