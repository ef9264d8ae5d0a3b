// Unpacking against Node's own zlib, and what an attacker would send.
import * as zlib from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unpack } from "../../../src/results/formats/unpack.ts";

const packers = [
  ["stored", 0, (bytes: Uint8Array) => bytes],
  ["DEFLATE", 8, (bytes: Uint8Array) => zlib.deflateRawSync(bytes)],
  ["Zstandard", 93, (bytes: Uint8Array) => zlib.zstdCompressSync(bytes)],
] as const;
const contents = [
  ["nothing", new Uint8Array()],
  ["one byte", new Uint8Array([7])],
  ["much of the same", new Uint8Array(3_000_000).fill(65)],
  ["JSON", new TextEncoder().encode(JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ i }))))],
] as const;
const entry = (bytes: Uint8Array, method: number) => ({
  method,
  size: bytes.length,
  crc32: zlib.crc32(bytes),
});

describe.each(packers)("%s", (_, method, pack) => {
  it.each(contents)("gives back %s", (_, bytes) => {
    expect(Buffer.compare(unpack(pack(bytes), entry(bytes, method)), bytes)).toBe(0);
  });

  it("gives back whatever was packed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect([...unpack(pack(bytes), entry(bytes, method))]).toEqual([...bytes]);
      }),
    );
  });

  it("refuses other bytes than the entry tells of: more, fewer, others, cut off", () => {
    const bytes = contents[3][1];
    const packed = pack(bytes);
    const told = entry(bytes, method);
    expect(() => unpack(packed, { ...told, size: told.size - 1 })).toThrow("wrong size");
    expect(() => unpack(packed, { ...told, size: told.size + 1 })).toThrow("wrong size");
    expect(() => unpack(packed, { ...told, crc32: 1 })).toThrow("wrong checksum");
    expect(() => unpack(packed.subarray(0, packed.length - 9), told)).toThrow();
  });
});

describe("Zstandard", () => {
  const one = zlib.zstdCompressSync(new Uint8Array([1, 2, 3]));

  it("in several frames, with what is to be skipped between them", () => {
    const skipped = Buffer.from([0x53, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9]);
    const bytes = new Uint8Array([1, 2, 3, 1, 2, 3]);
    expect([...unpack(Buffer.concat([one, skipped, one]), entry(bytes, 93))]).toEqual([...bytes]);
  });

  it("a frame, also a later one, that asks for gigabytes of memory is refused before it gets any", () => {
    // Magic, no single segment, a window of 2^31 bytes; then one empty last block.
    const windowed = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, 1, 0, 0, ...new Array(12).fill(0)]);
    // A single segment whose content is 2^31 − 1 bytes.
    const single = Buffer.from([
      0x28,
      0xb5,
      0x2f,
      0xfd,
      0xa0,
      255,
      255,
      255,
      127,
      1,
      0,
      0,
      ...new Array(12).fill(0),
    ]);
    for (const frame of [windowed, single])
      for (const packed of [frame, Buffer.concat([one, frame])])
        expect(() => unpack(packed, { method: 93, size: 1000, crc32: 0 })).toThrow("window");
  });
});
