// Commits, listings and blobs through the loopback GitHub, each read once.
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
});
