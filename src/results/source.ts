// A file while it is being recognised and read: its first bytes, its text and its JSON, each fetched once.
import { type Fault, InputError } from "../errors.ts";
import type { InputFile } from "./input-file.ts";
import { parseJson } from "./json-text.ts";

const HEAD = 4096;

export class Source {
  readonly file: InputFile;
  /** Benchmarks that the user names, on the command line or in the policy. */
  readonly asked: readonly string[];
  #head: Promise<Uint8Array> | undefined;
  #text: Promise<string> | undefined;
  #json: Promise<unknown> | undefined;
  #beginsAsJson: Promise<boolean> | undefined;
  readonly #made = new Map<string, Promise<unknown>>();

  constructor(file: InputFile, asked: readonly string[] = []) {
    this.file = file;
    this.asked = asked;
  }

  get path(): string {
    return this.file.path;
  }

  /** The folder of the path, "" for none. */
  get folder(): string {
    return this.path.includes("/") ? this.path.slice(0, this.path.lastIndexOf("/")) : "";
  }

  /** The last part of the path. */
  get name(): string {
    return this.path.slice(this.path.lastIndexOf("/") + 1);
  }

  /** The first 4 kB. */
  head(): Promise<Uint8Array> {
    this.#head ??= this.file.read(0, Math.min(HEAD, this.file.size));
    return this.#head;
  }

  /** Whether the file begins as a ZIP archive does. */
  async isZip(): Promise<boolean> {
    const [p, k, a, b] = await this.head();
    return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
  }

  /**
   * The whole text: UTF-8, or UTF-16 with a byte order mark (which is left off).
   * @throws InputError where the bytes are no text.
   */
  text(): Promise<string> {
    this.#text ??= this.#decode();
    return this.#text;
  }

  async #decode(): Promise<string> {
    const bytes = await this.file.read(0, this.file.size);
    const [first, second] = bytes;
    const encoding =
      first === 0xff && second === 0xfe
        ? "utf-16le"
        : first === 0xfe && second === 0xff
          ? "utf-16be"
          : "utf-8";
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Told below.
    }
    throw this.error({ message: "the file is not text", expected: "UTF-8 text", remedy: "Save it as UTF-8" });
  }

  /** Whether the text begins as JSON does: with { or [. */
  beginsAsJson(): Promise<boolean> {
    this.#beginsAsJson ??= this.head().then((bytes) => {
      const head = new TextDecoder("utf-8").decode(bytes);
      return /^\s*[{[]/.test(head) || /^\s*[{[]/.test(head.replaceAll("\0", "").replace(/^\ufffd+/, ""));
    });
    return this.#beginsAsJson;
  }

  /** What a format makes of the file: recognising and reading ask for the same. */
  once<Made>(what: string, make: () => Promise<Made>): Promise<Made> {
    const before = this.#made.get(what) as Promise<Made> | undefined;
    if (before !== undefined) return before;
    const made = make();
    this.#made.set(what, made);
    return made;
  }

  /**
   * The JSON value. Bare NaN and Infinity come out as `bareNumber` knows them.
   * @throws InputError for a syntax error or a key that stands twice.
   */
  json(): Promise<unknown> {
    this.#json ??= this.text().then((text) => parseJson(text, this.path));
    return this.#json;
  }

  /** The JSON value, or undefined where the file is none. */
  async jsonOrNothing(): Promise<unknown> {
    if (!(await this.beginsAsJson())) return undefined;
    try {
      return await this.json();
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  }

  /** Lets go of what was read. */
  release(): void {
    this.#text = undefined;
    this.#json = undefined;
    this.#made.clear();
  }

  /** A fault of this file. */
  fault(fault: Omit<Fault, "file">): Fault {
    return { file: this.path, ...fault };
  }

  error(fault: Omit<Fault, "file">): InputError {
    return new InputError(this.fault(fault));
  }
}

/** An object of JSON, as far as nothing is known of it. */
export type Json = Readonly<Record<string, unknown>>;

/** A value as an object with keys, or undefined: arrays and null are none. */
export function asObject(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A value as a list, or an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty, or undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A benchmark's version, as a harness writes it: a number or a text. */
export function versionOf(value: unknown): { version?: string } {
  return typeof value === "number" || typeof value === "string" ? { version: String(value) } : {};
}

/** A text, number or truth value as text; undefined for anything else. */
export function asScalar(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? `${value}`
    : undefined;
}
