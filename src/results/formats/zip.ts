// One entry of a ZIP archive, without unpacking the rest: bounded in size and number, Zstandard included where Node has it.
import * as zlib from "node:zlib";
import type { Entry, RandomAccessReader, ZipFile } from "yauzl";
import { InputError, quote } from "../../errors.ts";
import type { InputFile } from "../input-file.ts";

/** What one entry may unpack to. */
export const UNPACKED_LIMIT = 256 * 1024 * 1024;
/** How many entries an archive may have. */
export const ENTRY_LIMIT = 200_000;

const STORED = 0;
const DEFLATE = 8;
const ZSTANDARD = 93;

/**
 * The bytes of the first of the named entries that is there, or null.
 * @throws InputError where the archive is broken, too large, or compressed in a way that cannot be read
 */
export async function readZipEntry(
  file: InputFile,
  names: readonly string[],
): Promise<{ name: string; bytes: Uint8Array } | null> {
  try {
    const zip = await open(file);
    const found = await find(zip, names);
    if (found === undefined) return null;
    return { name: found.fileName, bytes: await unpack(zip, found, file) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError({
      message: `the ZIP archive cannot be read (${quote(reason)})`,
      file: file.path,
      expected: "a whole ZIP archive",
      remedy: "Check whether the file was cut off",
    });
  }
}

async function open(file: InputFile): Promise<ZipFile> {
  // Evaluated on first use: most runs read no archive.
  const yauzl = await import(/* webpackMode: "eager" */ "yauzl");
  class FileReader extends yauzl.RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ): void {
      file.read(position, length).then(
        (bytes) => {
          if (bytes.length < length) return done(new Error("unexpected end of the file"));
          buffer.set(bytes, offset);
          done(null);
        },
        (error) => done(error instanceof Error ? error : new Error(String(error))),
      );
    }
  }
  const reader: RandomAccessReader = new FileReader();
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(reader, file.size, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
}

/** Walks the central directory; of several wanted entries the one named first wins. */
function find(zip: ZipFile, names: readonly string[]): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    if (zip.entryCount > ENTRY_LIMIT) {
      reject(new Error(`${zip.entryCount} entries, more than ${ENTRY_LIMIT}`));
      return;
    }
    const found = new Map<string, Entry>();
    zip.on("error", reject);
    zip.on("end", () => resolve(names.map((name) => found.get(name)).find((entry) => entry !== undefined)));
    zip.on("entry", (entry: Entry) => {
      if (names.includes(entry.fileName)) found.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function unpack(zip: ZipFile, entry: Entry, file: InputFile): Promise<Uint8Array> {
  if (entry.uncompressedSize > UNPACKED_LIMIT || entry.compressedSize > UNPACKED_LIMIT) {
    throw new InputError({
      message: `${quote(entry.fileName)} unpacks to ${entry.uncompressedSize} bytes`,
      file: file.path,
      expected: `at most ${UNPACKED_LIMIT}`,
    });
  }
  if (entry.isEncrypted()) throw new Error("encrypted");
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = await file.read(fileDataStart, entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new Error("unexpected end of the file");
  const bytes = inflate(packed, entry, file);
  if (bytes.length !== entry.uncompressedSize) throw new Error("wrong size of an entry");
  if (zlib.crc32 !== undefined && zlib.crc32(bytes) !== entry.crc32)
    throw new Error("wrong checksum of an entry");
  return bytes;
}

function inflate(packed: Uint8Array, entry: Entry, file: InputFile): Uint8Array {
  const limit = { maxOutputLength: Math.max(1, entry.uncompressedSize) };
  switch (entry.compressionMethod) {
    case STORED:
      return packed;
    case DEFLATE:
      return zlib.inflateRawSync(packed, limit);
    case ZSTANDARD:
      if (typeof zlib.zstdDecompressSync !== "function") {
        throw new InputError({
          message: "the archive is compressed with Zstandard, which this version of Node cannot unpack",
          file: file.path,
          expected: "Node 22.15 or newer",
          remedy: "Run with a newer Node, or write the log as JSON (inspect log convert --to json)",
        });
      }
      return zlib.zstdDecompressSync(packed, limit);
    default:
      throw new Error(`compression method ${entry.compressionMethod}`);
  }
}
