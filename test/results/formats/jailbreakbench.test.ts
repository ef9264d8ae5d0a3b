// The traps of JailbreakBench.
import { expect, it } from "vitest";
import { faultsOf, files } from "../../support/results.ts";

it("JailbreakBench: lower is better, attacks are told apart", async () => {
  const of = (method: string) =>
    JSON.stringify({ parameters: { model: "m", method, attack_success_rate: 0.5 }, jailbreaks: [] });
  const [fault] = await faultsOf(files({ "a.json": of("PAIR"), "b.json": of("GCG") }));
  expect(fault!.message).toMatch(/JailbreakBench:PAIR.*JailbreakBench:GCG/);
});
