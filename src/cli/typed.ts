// How this program was started, as one would type it again: commands that we suggest begin with it.
import { basename, relative } from "node:path";
import { shellWord } from "../policy/reproduce.ts";
import { TOOL } from "../version.ts";

/**
 * @param script path of the program's file, as Node has it
 * @param folder where paths begin
 *
 *     typedCommand("gate/dist/cli.js", "gate") // "node dist/cli.js"
 */
export function typedCommand(script: string | undefined, folder: string): string {
  if (script === undefined) return TOOL.name;
  // Installed in a project, or fetched by npx: the bare name is on no path.
  if (/[\\/]node_modules[\\/]/.test(script)) return `npx ${TOOL.name}`;
  if (basename(script).replace(/\.cmd$/i, "") === TOOL.name) return TOOL.name;
  const near = relative(folder, script);
  return `node ${shellWord(near.length < script.length ? near : script)}`;
}
