// The command line as commander knows it, made from the list of verbs.
import { Command } from "commander";
import { didYouMean } from "../did-you-mean.ts";
import { InputError, quote } from "../errors.ts";
import { TOOL } from "../version.ts";
import { PROGRAM_OPTIONS, pathOf, usedOptions, VerbCommand } from "./commands.ts";
import { addDirectionOptions } from "./direction-options.ts";
import { helpItem, helpText } from "./help-layout.ts";
import { inert } from "./inert.ts";
import { once } from "./once.ts";
import { addSettingOptions } from "./setting-options.ts";
import { refuseUnknownVerb } from "./unknown-verb.ts";
import type { Call, ProgramOptions, Verb } from "./verb.ts";
import { VERBS } from "./verbs.ts";
import { knownColumns, USUAL_COLUMNS, type World } from "./world.ts";

/**
 * `done` gets the exit code of the verb that ran.
 * @param argv a call of verbs that asks for no help shows nothing of the others, which are then made by name alone
 */
export function buildProgram(world: World, argv: readonly string[], done: (code: number) => void): Command {
  const program = new Command(world.command)
    .description("Checks whether an AI-safety benchmark mostly measures general capability.")
    .version(TOOL.version, "--version", "the version")
    .helpOption("-h, --help", "this help")
    .helpCommand("help [verb]", "help on a verb")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(inert(text)),
      writeErr: (text) => world.stderr.write(inert(text)),
      getOutHelpWidth: () => widthOf(world, false),
      getErrHelpWidth: () => widthOf(world, true),
    })
    .configureHelp({
      showGlobalOptions: true,
      visibleGlobalOptions: (command) => (command.parent === null ? [] : usedOptions(command)),
      minWidthToWrap: 10,
      formatItem: (term, termWidth, words, helper) =>
        helpItem(term, termWidth, words, helper.helpWidth ?? USUAL_COLUMNS),
    })
    .showHelpAfterError(`Try: ${world.command} --help`)
    .addHelpText("beforeAll", ({ command }) => {
      refuseUnknownVerb(rootOf(command));
      return "";
    })
    .addHelpText("after", ({ error }) => helpText(exitCodes(world), widthOf(world, error)));
  for (const option of PROGRAM_OPTIONS) program.addOption(once(option));
  const called = VERBS.filter(({ name }) => argv.includes(name));
  const all = called.length === 0 || argv.some((word) => SHOWS_ALL.has(word));
  addVerbs(program, VERBS, { world, argv }, done, (verb) => all || called.includes(verb));
  return program;
}

const SHOWS_ALL: ReadonlySet<string> = new Set(["help", "--help", "-h", "completion"]);

const exitCodes = ({ command }: World) => `
Exit code: 0 passed (also with warnings), 1 the gate failed, 2 the input or the usage is wrong, 3 our own fault.

First steps:
  $ ${command} check results.json
  $ ${command} init`;

function widthOf(world: World, error: boolean): number {
  return knownColumns(error ? world.stderr : world.stdout, world.env) ?? USUAL_COLUMNS;
}

function addVerbs(
  parent: Command,
  verbs: readonly Verb[],
  given: Pick<Call, "world" | "argv">,
  done: (code: number) => void,
  isWhole: (verb: Verb) => boolean,
): void {
  const { world } = given;
  for (const verb of verbs) {
    const command = new VerbCommand(verb, parent).summary(verb.summary).description(sentence(verb.summary));
    if (!isWhole(verb)) continue;
    command.helpOption("-h, --help", "this help").helpCommand(false);
    command.showHelpAfterError(`Try: ${[world.command, ...pathOf(command)].join(" ")} --help`);
    for (const { flags, text } of verb.arguments ?? []) command.argument(flags, text);
    if (verb.settings !== undefined) addSettingOptions(command, verb.settings);
    if (verb.direction) addDirectionOptions(command);
    verb.options?.(command);
    for (const option of command.options) once(option);
    command.addHelpText("after", ({ error }) => helpText(examplesText(verb, world), widthOf(world, error)));
    command.action(async () => {
      const options = command.optsWithGlobals<ProgramOptions & Record<string, unknown>>();
      const format = formatOf(verb, command, options);
      refuseUnused(verb, command, options);
      const { run } = await verb.load();
      done(
        await run({
          ...given,
          verb: verb.name,
          args: command.args,
          options,
          format,
          program: rootOf(command),
        }),
      );
    });
    if (verb.verbs !== undefined) addVerbs(command, verb.verbs, given, done, () => true);
  }
}

function formatOf(verb: Verb, command: Command, { format }: ProgramOptions): string {
  const formats = verb.formats ?? [];
  if (format === undefined) return formats[0] ?? "text";
  if (formats.includes(format)) return format;
  const near = didYouMean(format, formats);
  throw new InputError({
    message: `${pathOf(command).join(" ")} has no such format`,
    found: `--format ${quote(format)}`,
    expected: formats.length === 0 ? "no --format" : `one of ${formats.join(", ")}`,
    ...(near === null ? {} : { remedy: near }),
  });
}

/** An option that would be ignored is refused: whoever wrote it meant something. */
function refuseUnused(verb: Verb, command: Command, options: ProgramOptions): void {
  for (const name of ["pool", "policy"] as const) {
    if (options[name] === undefined || verb.uses?.includes(name) === true) continue;
    throw new InputError({ message: `--${name} means nothing to ${pathOf(command).join(" ")}` });
  }
}

function examplesText({ examples }: Verb, { command }: World): string {
  const lines = examples.map(
    ([line, does]) => `  $ ${command} ${line.replace(`| ${TOOL.name}`, `| ${command}`)}\n    ${does}`,
  );
  return `\nExamples:\n${lines.join("\n")}`;
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
