// promptfoo: one row a test, prompt and provider. `promptIdx` counts columns, so an item is its prompt and its test.

import { InputError } from "../../../errors.ts";
import { fileStem } from "../../formats/file-stem.ts";
import { finite } from "../../score-value.ts";
import { asList, asObject, asText, type Json } from "../../source.ts";
import { fieldAt, type ItemFormat, wholeJson } from "../item-format.ts";

/** The test did not run: no behaviour of the model. */
const ERROR = 2;
/** Where the assertion itself breaks, promptfoo writes a failure and a score of 0. */
const THREW = /threw error/i;
/** With more of those the test is broken and not the model. */
const MOST_ALIKE = 0.5;

export const promptfooItems: ItemFormat = {
  name: "promptfoo",
  title: "promptfoo results",
  looksLike: 'JSON with "results" → "results" → "testIdx"',
  detect({ text }) {
    return (
      /^\s*\{/.test(text) &&
      /"results"\s*:/.test(text) &&
      /"(evalId|prompts|testIdx|promptId)"\s*:/.test(text)
    );
  },
  async read({ file }, options, _beside, add) {
    const root = asObject(await wholeJson(file));
    const rows = asList(asObject(root?.results)?.results).map((row) => asObject(row) ?? {});
    const scored = rows.filter((row) => "testIdx" in row);
    if (scored.length === 0) throw new InputError({ file: file.path, message: "no row has a test" });
    refuseBrokenTest(scored, file.path);
    const benchmark = asText(asObject(root!.config)?.description) ?? fileStem(file.path);
    scored.forEach((row, i) => {
      const provider = asObject(row.provider);
      const score = options.metric === undefined ? row.score : asObject(row.namedScores)?.[options.metric];
      add({
        benchmark,
        item: `${asText(row.promptId) ?? ""}/${String(row.testIdx)}`,
        model: asText(provider?.id) ?? asText(provider?.label) ?? asText(row.provider) ?? "",
        score: row.failureReason === ERROR ? null : (finite(score) ?? null),
        category:
          fieldAt(row, `metadata.${options.by ?? "pluginId"}`) ??
          fieldAt(row, `testCase.metadata.${options.by ?? "pluginId"}`),
        hash: row.vars === undefined ? undefined : shortHash(JSON.stringify(row.vars)),
        place: { file: file.path, pointer: `/results/results/${i}` },
      });
    });
  },
};

/** FNV-1a over 32 bits: what was asked is compared, never kept. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}

function refuseBrokenTest(rows: readonly Json[], file: string): void {
  const broken = rows
    .flatMap((row) => asText(row.error)?.split("\n")[0] ?? [])
    .filter((text) => THREW.test(text));
  if (broken.length <= MOST_ALIKE * rows.length) return;
  throw new InputError({
    file,
    message: `${broken.length} of ${rows.length} tests failed since the assertion itself broke`,
    found: broken[0]!.slice(0, 80),
    remedy: "Mend the assertion and run again",
  });
}
