// Tables that are not in UTF-8: the encoding is named, with the line that shows it.
import { expect, it } from "vitest";
import { encodingFault } from "../../../src/results/formats/csv-encoding.ts";
import { inputFile } from "../../../src/results/input-file.ts";
import { Source } from "../../../src/results/source.ts";
import { faultsOf } from "../../support/results.ts";

const TEXT = "model,B\na,0.1\nfoé,0.2\n";
const big = () => Buffer.from(TEXT, "utf16le").swap16();

it.each([
  ["Latin-1", Buffer.from(TEXT, "latin1"), 3],
  ["UTF-16 (little endian)", Buffer.from(TEXT, "utf16le"), 1],
  ["UTF-16 (big endian)", big(), 1],
])("%s", async (name, bytes, line) => {
  const [fault] = await faultsOf([inputFile("t.csv", bytes)]);
  expect(fault).toMatchObject({ file: "t.csv", line, found: expect.stringContaining(name) });
  expect(fault!.remedy).toContain("UTF-8");
});

it("bytes that are no text are none of ours", () => {
  const source = new Source(inputFile("t.csv", ""));
  expect(encodingFault(Uint8Array.of(1, 2, 0xff, 0xfe), source)).toBeUndefined();
  expect(encodingFault(Uint8Array.of(0, 0, 0, 65), source)).toBeUndefined();
});
