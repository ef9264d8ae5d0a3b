// Listings of repositories that are too large for one reply.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";
import { loopbackRepository } from "../support/loopback-repository.ts";

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});
const open = () => loopbackRepository(github);
const count = (route: string) => github.requests.filter((name) => name.includes(route)).length;

describe("listTree", () => {
  it("goes folder by folder where GitHub cuts the listing, into those that matter only", async () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`src/deep/${i}.py`, `${i}`]));
    github.state.push("main", { ...many, "results/a.json": "a", "results/sub/b.json": "b", "z.txt": "z" });
    github.state.listingLimit = 10;
    const repository = open();
    const { entries } = await repository.snapshot(await repository.tip("main"), ["results"]);
    expect(entries.map(({ path }) => path).sort()).toEqual(["results/a.json", "results/sub/b.json", "z.txt"]);
    // The whole, its top, and results: src is not entered.
    expect(count("trees")).toBe(3);
  });

  it("refuses a repository that takes too many listings", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`d${i % 200}/e/${i}.json`, `${i}`]),
    );
    github.state.push("main", many);
    github.state.listingLimit = 210;
    const repository = open();
    await expect(repository.snapshot(await repository.tip("main"), [""])).rejects.toThrow(
      /too large to look for/,
    );
  });
});
