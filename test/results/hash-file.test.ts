// SHA-256 of a file in chunks, against Node's own.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hashFile } from "../../src/results/hash-file.ts";
import { inputFile } from "../../src/results/input-file.ts";

it("is that of FIPS 180-4's example", async () => {
  expect(await hashFile(inputFile("abc", "abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

it.each([0, 1, 1024 * 1024, 1024 * 1024 + 1, 2_500_000])(
  "of %i bytes, in as many reads as it takes",
  async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251);
    expect(await hashFile(inputFile("x", bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
  },
);
