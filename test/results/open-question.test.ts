// A question stays one when places are added to it, and when all of several ask the same.
import { expect, it } from "vitest";
import { InputError } from "../../src/errors.ts";
import { OpenQuestion, together, withFaults } from "../../src/results/open-question.ts";

const fault = { message: "which?" };

it("keeps what it asks", () => {
  const question = new OpenQuestion("direction", fault);
  expect(withFaults(question, [fault])).toMatchObject({ asks: "direction" });
  expect(withFaults(new InputError(fault), [fault])).not.toBeInstanceOf(OpenQuestion);
  expect(together([question, question], [fault])).toMatchObject({ asks: "direction" });
  expect(together([question, new InputError(fault)], [fault])).not.toBeInstanceOf(OpenQuestion);
});
