// dist/index.js against the loopback GitHub with 10 % of all requests failing at random, 200 times with seeds: each time
// first a distinct benchmark, then an entangled one. Prints a table; ends with exit code 1 if a verdict was wrong or
// a comment doubled. Run: node bench/random-faults.ts [runs]
import { BBQ, MT_BENCH, openScene, RESULTS } from "../test/support/gate-scene.ts";
import { randomFaults } from "../test/support/loopback-github/faults.ts";

const runs = Number(process.argv[2] ?? 200);
const counted = { right: 0, wrong: 0, unread: 0, doubled: 0, uncommented: 0, requests: 0, violations: 0 };

for (let seed = 1; seed <= runs; seed++) {
  const scene = await openScene({ "README.md": "" });
  scene.github.faults = randomFaults(seed, 0.1);
  for (const [results, exit, verdict] of [
    [BBQ, 0, "distinct"],
    [MT_BENCH, 1, "entangled"],
  ] as const) {
    scene.pull({ [RESULTS]: results });
    const run = await scene.run();
    if (run.exit === exit && run.outputs.verdict === verdict) counted.right++;
    // Not green, and no verdict: GitHub failed six times in a row.
    else if (run.exit === 3 && run.outputs.verdict === undefined) counted.unread++;
    else {
      counted.wrong++;
      console.error(`seed ${seed}: exit ${run.exit}, ${run.outputs.verdict}\n${run.log}${run.stderr}`);
    }
  }
  const comments = scene.comments().length;
  if (comments > 1) counted.doubled++;
  if (comments === 0) counted.uncommented++;
  counted.requests += scene.github.requests.length;
  counted.violations += scene.github.violations.length;
  await scene.github.stop();
}

console.table({
  "seeds (two runs each)": runs,
  "verdict and exit code right": counted.right,
  "ended red without a verdict": counted.unread,
  "verdict or exit code wrong": counted.wrong,
  "pull requests with two comments": counted.doubled,
  "pull requests without a comment": counted.uncommented,
  "requests made": counted.requests,
  "requests or replies against GitHub's description": counted.violations,
});
process.exitCode = counted.wrong + counted.doubled + counted.violations + counted.unread === 0 ? 0 : 1;
