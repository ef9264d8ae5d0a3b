// `check PATH…`: the gate, as the Action decides it.
import { join, resolve } from "node:path";
import { exitCode } from "../../gate/assess.ts";
import { orAnswer } from "../answer.ts";
import { setUpFor } from "../call.ts";
import { assessFiles } from "../check-files.ts";
import { directionOf } from "../direction-options.ts";
import { refuseFileAsFolder, say, writeFile, writeResult } from "../output.ts";
import { render } from "../render.ts";
import { shortReport } from "../short-report.ts";
import type { Call } from "../verb.ts";
import { knownColumns, USUAL_COLUMNS, wantsColour } from "../world.ts";

export async function run(call: Call): Promise<number> {
  const { world, options, format } = call;
  const setup = await setUpFor(call);
  const folder = setup.settings.values["report-dir"];
  if (folder !== null) refuseFileAsFolder("report-dir", folder, world.folder);
  const direction = directionOf(options);
  const assessed = await orAnswer(call, setup, () =>
    assessFiles(setup, world, { ...options, parts: options["parts"] !== false }, direction),
  );
  if (assessed === undefined) return 2;
  const { assessment, files } = assessed;
  if (folder !== null) {
    const { renderFiles } = await import("../../report/files/all.ts");
    for (const [name, text] of Object.entries(renderFiles(assessment))) {
      writeFile(resolve(world.folder, folder, name), text, join(folder, name));
    }
  }
  const colour =
    options.output === undefined && wantsColour(world.stdout, world.env, options.color === false);
  const text = await render(assessment, format, {
    width: knownColumns(world.stdout, world.env) ?? USUAL_COLUMNS,
    colour,
    program: world.command,
    provenance: async () => (await import("../provenance.ts")).provenanceOf(files, setup, world),
  });
  await writeResult(world, text, options.output, format);
  if (options.output !== undefined && options.output !== "-")
    say(
      world,
      options.quiet === true,
      `${shortReport(assessment)}\n${options.output} is written (${format})`,
    );
  return exitCode(assessment);
}
