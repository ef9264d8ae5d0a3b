// One file of the disk, or one stream, as the readers see it.
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { resolve } from "node:path";
import { InputError } from "../../errors.ts";
import { type InputFile, inputFile } from "../../results/input-file.ts";
import { reasonOf } from "./reason.ts";

/** A regular file. It is opened for each read and closed after it, so that thousands of files need no handles. */
export function diskFile(path: string, size: number, named: boolean, folder: string): InputFile {
  return {
    path,
    size,
    named,
    async read(offset, length) {
      let handle: FileHandle | undefined;
      try {
        handle = await open(resolve(folder, path), "r");
        return await readAt(handle, offset, Math.max(0, Math.min(length, size - offset)));
      } catch (error) {
        throw new InputError({ file: path, message: `cannot be read: ${reasonOf(error)}` });
      } finally {
        await handle?.close();
      }
    },
  };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** A pipe or a device (`<(…)`, /dev/stdin): it has no size and cannot be read twice, so it is read now. */
export async function pipeFile(path: string, folder: string, sizeLimit: number): Promise<InputFile> {
  return streamFile(path, createReadStream(resolve(folder, path)), sizeLimit);
}

/** A stream, whole. Throws InputError as soon as it is longer than the limit. */
export async function streamFile(
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
  sizeLimit: number,
): Promise<InputFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > sizeLimit) {
        throw new InputError({
          file: name,
          message: "is larger than the limit",
          expected: `at most ${sizeLimit} bytes`,
          remedy: "Raise `limits: file-size` in the policy file if it is meant to be so large",
        });
      }
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({ file: name, message: `cannot be read: ${reasonOf(error)}` });
  }
  return inputFile(name, Buffer.concat(chunks));
}
