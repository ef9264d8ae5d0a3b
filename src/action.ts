// Entry point of the Action. The exit code is set, not forced, so that the log is written to its end.
import { run } from "./github/run.ts";
import { githubRunner } from "./github/runner.ts";

// In a variable of its own: the bundler takes `new URL("…", import.meta.url)` for a file to copy.
const here = import.meta.url;

process.exitCode = 3;
process.exitCode = await run(process.env, githubRunner(), new Date(), new URL("../pools/", here));
