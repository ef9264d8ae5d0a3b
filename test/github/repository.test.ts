// Commits, listings and blobs through the loopback GitHub, each read once.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../src/github/client.ts";
import { openRepository, type Repository } from "../../src/github/repository.ts";
import { LoopbackGitHub } from "../support/loopback-github/server.ts";

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

function open(): Repository {
  const client = connect({ token: "ghs_read", log: () => {}, baseUrl: github.url, impatience: 1000 });
  return openRepository(client, { owner: "octo", repo: "bench" });
}
const count = (route: string) => github.requests.filter((name) => name.includes(route)).length;

describe("openRepository", () => {
  it("reads each tree and each blob once, however often it is asked", async () => {
    const commit = github.state.push("main", { "a.json": "one", "b/c.json": "one", d: { link: "a.json" } });
    const repository = open();
    const tip = await repository.tip("main");
    expect(tip).toEqual({ sha: commit.sha, tree: commit.tree });
    const { entries } = await repository.snapshot(tip, [""]);
    await repository.snapshot(tip, ["b"]);
    expect(entries.map(({ path, mode }) => [path, mode])).toEqual([
      ["a.json", "100644"],
      ["b/c.json", "100644"],
      ["d", "120000"],
    ]);
    const [a, c] = entries;
    expect(Buffer.from(await repository.blob(a!)).toString()).toBe("one");
    expect(await repository.blob(c!)).toBe(await repository.blob(a!));
    expect([count("trees"), count("blobs")]).toEqual([1, 1]);
  });

  it("is not misled by a commit that a tag or another branch names alike", async () => {
    github.state.push("main", { a: "main" });
    github.state.push("x/main", { a: "other" });
    const { sha } = await open().tip("main");
    expect(sha).toBe(github.state.branches.get("main"));
  });

  it("finds the merge base of a fork's head; none where nothing is shared", async () => {
    const base = github.state.push("main", { a: "1" });
    github.state.push("main", { a: "2" });
    const head = github.state.openPull(1, { a: "3" }, { from: base.sha });
    const stranger = github.state.objects.commit({ z: "" }, []);
    const repository = open();
    const main = github.state.branches.get("main")!;
    expect((await repository.mergeBase(main, head.sha))?.sha).toBe(base.sha);
    expect(await repository.mergeBase(main, stranger.sha)).toBeNull();
    expect(await repository.commitIfThere("f".repeat(40))).toBeNull();
  });

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
