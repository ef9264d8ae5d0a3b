#!/usr/bin/env node
// Entry point of the command line. Where Node can keep the compiled program for the next start (from 22.1 on) it does:
// that must be said before the program is read, which is therefore imported here and not above.
import * as nodeModule from "node:module";

nodeModule.enableCompileCache?.();
const { leaveWithTheReader, main, thisProcess } = await import("./cli/main.ts");

const world = thisProcess();
leaveWithTheReader(world);
process.exitCode = await main(process.argv.slice(2), world);
