// The bytes of one entry of a ZIP archive, unpacked piece by piece, so that what grows beyond its stated size is stopped
// as soon as it does.
import { Inflate } from "fflate";
import { Decompress } from "fzstd";

const STORED = 0;
const DEFLATE = 8;
const ZSTANDARD = 93;

/** Packed bytes that are unpacked at once: DEFLATE makes at most a thousand times as many of them. */
const PIECE = 16 * 1024;
/** What a Zstandard frame may ask to be kept in memory beside its output. */
const WINDOW_LIMIT = 256 * 1024 * 1024;

interface Entry {
  method: number;
  /** In bytes, once unpacked. */
  size: number;
  crc32: number;
}

/** @throws Error, with the reason, where the bytes are not what the entry says */
export function unpack(packed: Uint8Array, { method, size, crc32 }: Entry): Uint8Array {
  const bytes = method === STORED ? packed : decompressed(packed, method, size);
  if (bytes.length !== size) throw new Error("wrong size of an entry");
  if (checksum(bytes) !== crc32) throw new Error("wrong checksum of an entry");
  return bytes;
}

function decompressed(packed: Uint8Array, method: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const take = (piece: Uint8Array) => {
    if (filled + piece.length > size) throw new Error("wrong size of an entry");
    bytes.set(piece, filled);
    filled += piece.length;
  };
  const stream = decompressor(packed, method, take);
  for (let at = 0; at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return bytes.subarray(0, filled);
}

function decompressor(packed: Uint8Array, method: number, take: (piece: Uint8Array) => void) {
  if (method === DEFLATE) return new Inflate(take);
  if (method !== ZSTANDARD) throw new Error(`compression method ${method}`);
  if (largestWindow(packed) > WINDOW_LIMIT) throw new Error("a Zstandard window that is too large");
  return new Decompress(take);
}

/** Walks the frames and their blocks (RFC 8878, section 3.1) without unpacking any. */
function largestWindow(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let largest = 0;
  let at = 0;
  while (at + 18 <= packed.length) {
    if ((view.getUint32(at, true) & 0xfffffff0) >>> 0 === SKIPPABLE) {
      at += 8 + view.getUint32(at + 4, true);
      continue;
    }
    const descriptor = packed[at + 4]!;
    const single = (descriptor & 32) !== 0;
    const content = [single ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
    const start = at + (single ? 5 : 6) + [0, 1, 2, 4][descriptor & 3]!;
    largest = Math.max(largest, single ? contentSize(view, start, content) : windowSize(packed[at + 5]!));
    at = start + content;
    for (let last = false; !last && at + 3 <= packed.length; ) {
      const header = packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16);
      last = (header & 1) === 1;
      at += 3 + (((header >> 1) & 3) === 1 ? 1 : header >> 3);
    }
    if ((descriptor & 4) !== 0) at += 4;
  }
  return largest;
}

const SKIPPABLE = 0x184d2a50;

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** Of a single segment, whose window is its content. */
function contentSize(view: DataView, at: number, bytes: number): number {
  if (bytes === 1) return view.getUint8(at);
  if (bytes === 2) return view.getUint16(at, true) + 256;
  return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

/** CRC-32 as ZIP has it (polynomial 0xEDB88320). */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
