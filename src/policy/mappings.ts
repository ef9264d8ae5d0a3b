// Names mapped by hand to pool models, as an option says them.
import { byName } from "../by-name.ts";
import { InputError, quote } from "../errors.ts";

/**
 * Lines of `--map 'name=pool model'`; the pool's names have no "=".
 * @throws InputError for a line that does not say both
 */
export function mappingsOf(lines: string | undefined): Record<string, string> {
  if (lines === undefined) return {};
  return byName(
    lines.split("\n").map((line) => {
      const at = line.lastIndexOf("=");
      const [name, target] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      if (at < 1 || name === "" || target === "")
        throw new InputError({
          message: "--map does not say which name is which pool model",
          found: quote(line),
          expected: "--map 'name in the results=model of the pool'",
        });
      return [name, target];
    }),
  );
}
