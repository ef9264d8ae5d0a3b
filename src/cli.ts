#!/usr/bin/env node
// Entry point of the command line.
import { main } from "./cli/main.ts";
import { leaveWithTheReader, thisProcess } from "./cli/world.ts";

const world = thisProcess();
leaveWithTheReader(world);
process.exitCode = await main(process.argv.slice(2), world);
