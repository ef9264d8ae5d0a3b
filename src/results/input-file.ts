// A file as the readers see it: a name, a size, and a way to get at its bytes. The core opens nothing itself;
// the command line hands in files of the disk, the Action blobs of the API, a test whatever it likes.

export interface InputFile {
  /** As the user would write it, with forward slashes. */
  path: string;
  /** In bytes. */
  size: number;
  /** Bytes from `offset`, `length` of them (fewer at the end of the file). */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Whether the user named this very file, rather than a folder or glob around it. */
  named: boolean;
  /** It is not as it was before the change that is judged: then it is no old odd file to be passed over. */
  changed?: boolean;
}

/** A file held in memory. */
export function inputFile(path: string, content: string | Uint8Array, named = true): InputFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    size: bytes.length,
    named,
    read: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

/** The whole file as text (UTF-8, a byte order mark left off). */
export async function readText(file: InputFile): Promise<string> {
  return new TextDecoder("utf-8").decode(await file.read(0, file.size));
}
