// The conversation on the loopback GitHub.
import { afterEach, beforeEach, expect, it } from "vitest";
import { openThread } from "../../../src/github/comment/thread.ts";
import { failing } from "../../support/loopback-github/faults.ts";
import { LoopbackGitHub } from "../../support/loopback-github/server.ts";
import { loopbackClient } from "../../support/loopback-repository.ts";

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await LoopbackGitHub.start();
  github.state.push("main", { a: "" });
  github.state.openPull(7, { a: "b" });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});
const open = () => openThread(loopbackClient(github), { owner: "octo", repo: "bench" }, 7);

it("lists all pages, and tells who wrote what", async () => {
  for (let i = 0; i < 201; i++) github.state.addComment(7, `${i}`, { login: "p", id: 3, type: "User" });
  github.state.addComment(8, "of another pull request", { login: "p", id: 3, type: "User" });
  const all = await open().list();
  expect(all).toHaveLength(201);
  expect(all[200]).toMatchObject({ body: "200", author: { id: 3, type: "User" } });
  expect(github.requests).toHaveLength(3);
});

it("creates, changes and removes", async () => {
  const thread = open();
  const { id } = await thread.create("one");
  expect(await thread.update(id, "two")).toMatchObject({ id, body: "two", author: { type: "Bot" } });
  await thread.remove(id);
  expect(await thread.list()).toEqual([]);
});

it("does not create again by itself where a reply is lost", async () => {
  github.faults = failing("post", { kind: "lost-reply" });
  await expect(open().create("one")).rejects.toThrow();
  expect(github.state.comments).toHaveLength(1);
});
