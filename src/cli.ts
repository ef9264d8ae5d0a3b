#!/usr/bin/env node
// Entry point of the command line.
import { main } from "./cli/main.ts";
import { thisProcess } from "./cli/world.ts";

process.exitCode = await main(process.argv.slice(2), thisProcess());
