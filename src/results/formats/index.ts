// Every format that is read, in the order in which they are tried: those that a file names itself come first.
import type { Format } from "./format.ts";
import { ownJson } from "./own-json.ts";

export const FORMATS: readonly Format[] = [ownJson];
