import { schemaText } from "../config/schema/json-schema.ts";
import { calibrateCommand } from "./calibrate.ts";
import { type Command, wrongUsage } from "./command.ts";
import { demo } from "./demo.ts";
import { explainCommand } from "./explain.ts";
import { general } from "./general.ts";
import { init } from "./init.ts";
import { judgeCommand } from "./judge.ts";
import { checkCommand, compareCommand, diagnoseCommand } from "./measuring.ts";
import { reportCommand } from "./report.ts";

const COMMANDS: Readonly<Record<string, Command>> = {
  diagnose: diagnoseCommand,
  compare: compareCommand,
  check: checkCommand,
  judge: judgeCommand,
  explain: explainCommand,
  calibrate: calibrateCommand,
  report: reportCommand,
  demo: general(({ options }) => demo(options.python ?? null, options.json)),
  init: general(async ({ options }) => said(await init(".", options.action ?? null))),
  schema: general(async () => said(schemaText())),
};

/** The command with this name. @throws GateError (file) for any other word. */
export function commandOf(name: string): Command {
  const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (found !== undefined) return found;
  throw wrongUsage(null, `there is no command ${name}`);
}

function said(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
