// One JSON value a line, each with its line number.
import { InputError } from "../../errors.ts";
import { NO_JSON, parseJson } from "../json-text.ts";
import { asObject, type Json, type Source } from "../source.ts";

export interface JsonLine {
  value: Json;
  /** From 1. */
  line: number;
}

/** The first line as an object, or undefined: enough to recognise a format, without reading the rest. */
export async function firstLine(source: Source): Promise<JsonLine["value"] | undefined> {
  const head = new TextDecoder("utf-8").decode(await source.head()).trimStart();
  if (!head.startsWith("{")) return undefined;
  const whole = head.includes("\n") ? head : await source.text().catch(() => "");
  const line = whole.trimStart().split("\n", 1)[0]!.trim();
  if (!line.endsWith("}")) return undefined;
  try {
    return asObject(parseJson(line, source.path));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** @throws InputError with the line that is no JSON object */
export async function jsonLines(source: Source): Promise<JsonLine[]> {
  const lines = (await source.text()).split("\n");
  return lines.flatMap((text, i) => {
    if (text.trim() === "") return [];
    let value: unknown;
    try {
      value = parseJson(text, source.path);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const fault = error.faults[0]!;
      // A key that stands twice is told with its own words; the parser counts lines from this one.
      const message =
        fault.message === NO_JSON
          ? "the line is not JSON"
          : fault.message.replace(/, in line 1 and line 1$/, "");
      throw new InputError({ ...fault, message, line: i + 1 });
    }
    const object = asObject(value);
    if (object === undefined) {
      throw source.error({
        message: "the line is no JSON object",
        line: i + 1,
        expected: "an object in { }",
      });
    }
    return [{ value: object, line: i + 1 }];
  });
}
