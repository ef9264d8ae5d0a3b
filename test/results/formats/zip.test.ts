// Archives as an attacker would make them: sizes that lie, contents that grow, checksums that do not fit.
import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { readZipEntry } from "../../../src/results/formats/zip.ts";
import { inputFile } from "../../../src/results/input-file.ts";

async function archive(
  entries: Record<string, Buffer>,
  compress = true,
  forceZip64Format = false,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries))
    zip.addBuffer(bytes, name, { compress, forceZip64Format });
  zip.end();
  return buffer(zip.outputStream as unknown as NodeJS.ReadableStream);
}

/** Where the entry stands in the central directory. */
const central = (zip: Buffer) => zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
const read = (zip: Buffer) => readZipEntry(inputFile("x.eval", zip), ["header.json", "start.json"]);

it("takes the first of the names that is there", async () => {
  const both = await archive({ "start.json": Buffer.from("s"), "header.json": Buffer.from("h") });
  expect(Buffer.from((await read(both))!.bytes).toString()).toBe("h");
  const one = await archive({ "other.json": Buffer.from("o"), "start.json": Buffer.from("s") }, false);
  expect(await read(one)).toMatchObject({ name: "start.json" });
  expect(await read(await archive({ other: Buffer.from("o") }))).toBeNull();
});

it("reads 64-bit archives, comments, and names in UTF-8", async () => {
  const long = await archive({ "größe.json": Buffer.from("o"), "header.json": Buffer.from("h") }, true, true);
  expect(Buffer.from((await read(long))!.bytes).toString()).toBe("h");
  const plain = await archive({ "header.json": Buffer.from("h") });
  plain.writeUInt16LE(3, plain.length - 2);
  expect(await read(Buffer.concat([plain, Buffer.from("abc")]))).toMatchObject({ name: "header.json" });
});

it("says of a cut or senseless archive that it cannot be read", async () => {
  const zip = await archive({ "header.json": Buffer.from("h".repeat(1000)) }, false);
  const broken = [zip.subarray(0, 30), zip.subarray(0, -1), zip.subarray(40), Buffer.from("PK\u0003\u0004")];
  for (const bytes of broken) await expect(read(bytes)).rejects.toThrow(/the ZIP archive cannot be read/);
});

it("refuses what unpacks beyond the limit, before it unpacks it", async () => {
  const zip = await archive({ "header.json": Buffer.from("h".repeat(1000)) });
  zip.writeUInt32LE(0x7fff_ffff, central(zip) + 24);
  await expect(read(zip)).rejects.toThrow(
    /"header.json" unpacks to 2147483647 bytes: expected at most 268435456/,
  );
});

it("stops where an entry is larger than it says", async () => {
  const zip = await archive({ "header.json": Buffer.alloc(50_000_000) });
  zip.writeUInt32LE(10, central(zip) + 24);
  await expect(read(zip)).rejects.toThrow(/the ZIP archive cannot be read/);
});

it("refuses a checksum that does not fit", async () => {
  const zip = await archive({ "header.json": Buffer.from("{}") });
  zip.writeUInt32LE(1, central(zip) + 16);
  await expect(read(zip)).rejects.toThrow(/wrong checksum/);
});

it("names a compression that it does not know", async () => {
  const zip = await archive({ "header.json": Buffer.from("{}") });
  zip.writeUInt16LE(99, central(zip) + 10);
  await expect(read(zip)).rejects.toThrow(/compression method 99/);
});

it("refuses a large entry that packs better than any log does", async () => {
  const bomb = await archive({ "header.json": Buffer.alloc(9 * 1024 * 1024, " ") });
  await expect(read(bomb)).rejects.toThrow(/unpacks to \d+ bytes from \d+/);
});
