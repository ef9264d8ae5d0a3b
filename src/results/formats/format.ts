// What a reader of a harness format is. Adding a format: one file beside this one, and one line in index.ts.
import type { ReadingNote, SetAside } from "../benchmark-results.ts";
import type { Reading } from "../reading.ts";
import type { Source } from "../source.ts";

export interface Format {
  /** Short and stable: stands in reports (`source.format`). */
  name: string;
  /** What a person calls it. */
  title: string;
  /** What a file of it looks like, in one line: told to a user whose file nothing recognises. */
  looksLike: string;
  /** Formats that hold summaries of this one's runs: passed over, with a note, where the runs themselves are there. */
  supersedes?: readonly string[];
  /** Whether the file is of this format, by its content. Throws nothing. */
  detect(source: Source): Promise<boolean>;
  /**
   * What the file holds.
   * @param siblings the other files of its folder, where a format spreads over several
   * @throws InputError
   */
  read(source: Source, siblings: readonly Source[]): Promise<FormatReading>;
}

export interface FormatReading {
  readings: readonly Reading[];
  notes?: readonly ReadingNote[];
  /** What the file holds beside. */
  setAside?: readonly SetAside[];
}
