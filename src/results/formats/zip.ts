// Single entries of a ZIP archive, without unpacking the rest: found in the directory at the archive's end (APPNOTE.TXT 6.3.10,
// sections 4.3.12 to 4.3.16), bounded in size and number.
import { InputError, messageOf, quote } from "../../errors.ts";
import type { InputFile } from "../input-file.ts";

/** What one entry may unpack to. */
export const UNPACKED_LIMIT = 256 * 1024 * 1024;
/** Logs pack ten- to fiftyfold; what packs better than this is made to fill a memory. Small entries may. */
const LARGEST_RATIO = 150;
const RATIO_FROM = 8 * 1024 * 1024;
/** How many entries an archive may have. */
export const ENTRY_LIMIT = 200_000;
/** Of the directory, in bytes. */
const DIRECTORY_LIMIT = 64 * 1024 * 1024;

const END = { signature: 0x06054b50, size: 22 };
const END_64 = { signature: 0x06064b50, size: 56 };
const LOCATOR_64 = { signature: 0x07064b50, size: 20 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const LONGEST_COMMENT = 0xffff;
/** Stands in a field of 32 bits whose value is in the 64-bit extra field. */
const ELSEWHERE = 0xffffffff;

interface Entry {
  name: string;
  method: number;
  crc32: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  start: number;
  encrypted: boolean;
}

/** An archive whose directory has been read. */
export interface OpenZip {
  /** What each entry says that it unpacks to, in bytes, by name, in the order of the directory. */
  sizes: ReadonlyMap<string, number>;
  /**
   * The bytes of one entry; null: there is none of that name.
   * @throws InputError where it is broken, too large, or compressed in a way that cannot be read
   */
  read(name: string): Promise<Uint8Array | null>;
}

/** @throws InputError for a broken archive */
export async function openZip(file: InputFile): Promise<OpenZip> {
  const entries = await readable(
    file,
    async () => new Map([...(await entriesOf(file))].map((entry) => [entry.name, entry])),
  );
  return {
    sizes: new Map([...entries].map(([name, { size }]) => [name, size])),
    async read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : readable(file, () => bytesOf(entry, file));
    },
  };
}

/**
 * The bytes of the first of the named entries that is there, or null.
 * @throws InputError where the archive is broken, too large, or compressed in a way that cannot be read
 */
export async function readZipEntry(
  file: InputFile,
  names: readonly string[],
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const zip = await openZip(file);
  const name = names.find((each) => zip.sizes.has(each));
  return name === undefined ? null : { name, bytes: (await zip.read(name))! };
}

async function readable<Result>(file: InputFile, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      message: `the ZIP archive cannot be read (${quote(messageOf(error))})`,
      file: file.path,
      expected: "a whole ZIP archive",
      remedy: "Check whether the file was cut off",
    });
  }
}

async function viewOf(file: InputFile, offset: number, length: number): Promise<DataView> {
  const bytes = offset < 0 ? new Uint8Array() : await file.read(offset, length);
  if (bytes.length < length) throw new Error("unexpected end of the file");
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function entriesOf(file: InputFile): Promise<Iterable<Entry>> {
  const { count, offset, size } = await directoryOf(file);
  if (count > ENTRY_LIMIT) throw new Error(`${count} entries, more than ${ENTRY_LIMIT}`);
  if (size > DIRECTORY_LIMIT) throw new Error(`a directory of ${size} bytes, more than ${DIRECTORY_LIMIT}`);
  return entriesIn(await viewOf(file, offset, size), count);
}

async function directoryOf(file: InputFile): Promise<{ count: number; offset: number; size: number }> {
  const length = Math.min(file.size, END.size + LONGEST_COMMENT);
  const tail = await viewOf(file, file.size - length, length);
  let at = length - END.size;
  while (
    at >= 0 &&
    (tail.getUint32(at, true) !== END.signature || at + END.size + tail.getUint16(at + 20, true) !== length)
  )
    at--;
  if (at < 0) throw new Error("no end of the central directory");
  const plain = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  if (at < LOCATOR_64.size || tail.getUint32(at - LOCATOR_64.size, true) !== LOCATOR_64.signature)
    return plain;
  const end = await viewOf(file, big(tail, at - LOCATOR_64.size + 8), END_64.size);
  if (end.getUint32(0, true) !== END_64.signature) throw new Error("no 64-bit end of the central directory");
  return { count: big(end, 32), size: big(end, 40), offset: big(end, 48) };
}

function* entriesIn(directory: DataView, count: number): Iterable<Entry> {
  const text = new TextDecoder();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (directory.getUint32(at, true) !== ENTRY.signature) throw new Error("a broken central directory");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      directory.getUint16(at + field, true),
    ) as [number, number, number];
    const nameAt = at + ENTRY.size;
    const [size, packedSize, start] = wide(
      [24, 20, 42].map((field) => directory.getUint32(at + field, true)),
      extra64(directory, nameAt + nameLength, extraLength),
    ) as [number, number, number];
    yield {
      name: text.decode(part(directory, nameAt, nameLength)),
      method: directory.getUint16(at + 10, true),
      crc32: directory.getUint32(at + 16, true),
      packedSize,
      size,
      start,
      encrypted: (directory.getUint16(at + 8, true) & 1) === 1,
    };
    at = nameAt + nameLength + extraLength + commentLength;
  }
}

/** The 64-bit extra field (id 1); empty where there is none. */
function extra64(directory: DataView, from: number, length: number): DataView {
  for (let at = from; at + 4 <= from + length; at += 4 + directory.getUint16(at + 2, true))
    if (directory.getUint16(at, true) === 1) {
      const { buffer, byteOffset } = part(directory, at + 4, directory.getUint16(at + 2, true));
      return new DataView(buffer, byteOffset, directory.getUint16(at + 2, true));
    }
  return new DataView(new ArrayBuffer(0));
}

/** Of the fields only those stand in the extra field that do not fit, in this order. */
function wide(fields: readonly number[], extra: DataView): number[] {
  let at = 0;
  return fields.map((value) => {
    if (value !== ELSEWHERE || at + 8 > extra.byteLength) return value;
    at += 8;
    return big(extra, at - 8);
  });
}

async function bytesOf(entry: Entry, file: InputFile): Promise<Uint8Array> {
  const { name, start, packedSize, size } = entry;
  if (size > UNPACKED_LIMIT || packedSize > UNPACKED_LIMIT) {
    throw new InputError({
      message: `${quote(name)} unpacks to ${size} bytes`,
      file: file.path,
      expected: `at most ${UNPACKED_LIMIT}`,
    });
  }
  if (size > RATIO_FROM && size > LARGEST_RATIO * packedSize) {
    throw new InputError({
      message: `${quote(name)} unpacks to ${size} bytes from ${packedSize}`,
      file: file.path,
      expected: `at most ${LARGEST_RATIO} times as many, which no log needs`,
    });
  }
  if (entry.encrypted) throw new Error("encrypted");
  const local = await viewOf(file, start, LOCAL.size);
  if (local.getUint32(0, true) !== LOCAL.signature) throw new Error("no local header");
  const from = start + LOCAL.size + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = await viewOf(file, from, packedSize);
  const { unpack } = await import("./unpack.ts");
  return unpack(part(packed, 0, packedSize), entry);
}

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const part = ({ buffer, byteOffset }: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(buffer, byteOffset + at, length);
