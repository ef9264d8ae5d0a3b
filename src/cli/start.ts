// The command line on the process that we are.
import { main } from "./main.ts";
import { leaveWithTheReader, thisProcess } from "./world.ts";

const world = thisProcess();
leaveWithTheReader(world);
process.exitCode = await main(process.argv.slice(2), world);
