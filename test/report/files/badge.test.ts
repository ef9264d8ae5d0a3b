// The badge: what shields.io reads from an endpoint.
import { expect, it } from "vitest";
import { renderBadge } from "../../../src/report/files/badge.ts";
import { SITUATIONS } from "../situations.ts";

it.each([
  ["entangled-clear", "0.89 entangled", "d55e00"],
  ["distinct-clear", "−0.37 distinct", "00795c"],
  ["distinct-borderline", "0.57 distinct", "b08800"],
  ["inconclusive-few-models", "inconclusive", "6e7781"],
  ["several", "1 of 5 entangled", "d55e00"],
  ["no-benchmark", "no benchmark", "6e7781"],
])("%s: %s", (name, message, color) => {
  expect(JSON.parse(renderBadge(SITUATIONS[name]!()))).toEqual({
    schemaVersion: 1,
    label: "capabilities correlation",
    message,
    color,
  });
});
