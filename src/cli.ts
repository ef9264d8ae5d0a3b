#!/usr/bin/env node
// Entry point of the command line. Where Node can keep the compiled program for the next start (from 22.1 on) it does:
// that must be said before the program is read, which is therefore imported here and not above.
import "node:events";
import "node:fs/promises";
import "node:path";
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

nodeModule.enableCompileCache?.();
// Kept is what is compiled when the program is read, which is little: V8 leaves functions until they are called. Here nearly
// all of them are, so that with a place to keep them in they are compiled at once. Node's own parts are kept as they are,
// and are therefore loaded above.
const kept = nodeModule.getCompileCacheDir?.() !== undefined;
if (kept) setFlagsFromString("--no-lazy");
const { leaveWithTheReader, main, thisProcess } = await import("./cli/main.ts");
if (kept) setFlagsFromString("--lazy");

const world = thisProcess();
leaveWithTheReader(world);
process.exitCode = await main(process.argv.slice(2), world);
