// Entry point of the Action. The exit code is set, not forced, so that the log is written to its end.
import { run } from "./github/run.ts";
import { githubRunner } from "./github/runner.ts";

process.exitCode = 3;
process.exitCode = await run(process.env, githubRunner(), new Date());
