// JailbreakBench artifacts: the success rate of one attack on one model, over 100 behaviours whatever was submitted.
import { finite, scoreOrWhy } from "../score-value.ts";
import { asObject, asText } from "../source.ts";
import type { Format } from "./format.ts";

/** Behaviours in JBB-Behaviors: the denominator of every rate. */
const BEHAVIOURS = 100;

export const jailbreakBench: Format = {
  name: "jailbreakbench",
  title: "JailbreakBench artifacts",
  looksLike: 'JSON with "parameters" → "attack_success_rate", and "jailbreaks"',
  async detect(source) {
    const root = asObject(await source.jsonOrNothing());
    const parameters = asObject(root?.parameters);
    return (
      parameters !== undefined && "attack_success_rate" in parameters && typeof parameters.model === "string"
    );
  },
  async read(source) {
    const parameters = asObject(asObject(await source.json())!.parameters)!;
    const place = { file: source.path, pointer: "/parameters/attack_success_rate" };
    const variant = [asText(parameters.method), asText(parameters.defense)]
      .filter((part) => part !== undefined)
      .join("+");
    const date = asText(parameters.evaluation_date);
    const rate = finite(parameters.attack_success_rate);
    return {
      readings: [
        {
          benchmark: "JailbreakBench",
          ...(variant !== "" && { variant }),
          metric: {
            name: "attack_success_rate",
            unit: rate !== undefined && rate > 1 ? "percent" : "proportion",
            proportion: true,
          },
          orientation: { kind: "lower" },
          scores: [
            {
              model: asText(parameters.model) ?? "",
              ...scoreOrWhy(parameters.attack_success_rate, "the rate is no number"),
              samples: parameters.number_of_submitted_prompts === 0 ? 0 : BEHAVIOURS,
              ...(date !== undefined && { runTime: date }),
              place,
            },
          ],
          place,
        },
      ],
    };
  },
};
