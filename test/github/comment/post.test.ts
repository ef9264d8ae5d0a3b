// Against a conversation held in memory that can fail, as GitHub's does.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markerOf, startOf } from "../../../src/github/comment/marker.ts";
import { MovedOn, whileNewest } from "../../../src/github/comment/newest.ts";
import { postComment } from "../../../src/github/comment/post.ts";
import type { PostedComment, Thread } from "../../../src/github/comment/thread.ts";

const COMMIT = "1".repeat(40);
const marker = markerOf("gate/job", COMMIT);
const start = startOf("gate/job");
const BOT = { id: 1, type: "Bot" };
const PERSON = { id: 2, type: "User" };
const httpError = (status: number) => Object.assign(new Error(`${status}`), { status, response: {} });

class Memory implements Thread {
  comments: PostedComment[] = [];
  readonly log: string[] = [];
  author: PostedComment["author"] = BOT;
  refuse: (deed: string, id: number) => unknown = () => null;
  #next = 100;

  add(body: string, author: PostedComment["author"] = BOT): PostedComment {
    const comment = { id: this.#next++, body, url: `u${this.#next}`, author };
    this.comments.push(comment);
    return comment;
  }
  async list() {
    return this.comments.map((comment) => ({ ...comment }));
  }
  async create(body: string) {
    this.#check("create", 0);
    return { ...this.add(body, this.author) };
  }
  async update(id: number, body: string) {
    this.#check("update", id);
    const comment = this.comments.find((each) => each.id === id);
    if (!comment) throw httpError(404);
    comment.body = body;
    return { ...comment };
  }
  async remove(id: number) {
    this.#check("remove", id);
    this.comments = this.comments.filter((comment) => comment.id !== id);
  }
  #check(deed: string, id: number) {
    const error = this.refuse(deed, id);
    if (error) throw error;
    this.log.push(deed);
  }
}

const post = (thread: Thread, text = "text", create = true) =>
  postComment(thread, { body: `${marker}\n${text}`, start, create, wait: async () => {} });
const bodies = (thread: Memory) => thread.comments.map(({ body }) => body.replace(`${marker}\n`, ""));

describe("postComment", () => {
  it("creates, then leaves what is the same alone, then updates in place", async () => {
    const thread = new Memory();
    expect((await post(thread)).did).toBe("created");
    expect((await post(thread)).did).toBe("unchanged");
    thread.comments[0]!.body = `${thread.comments[0]!.body.replaceAll("\n", "\r\n")}\r\n`;
    expect((await post(thread)).did).toBe("unchanged");
    expect((await post(thread, "new")).did).toBe("updated");
    expect(bodies(thread)).toEqual(["new"]);
    expect(thread.log).toEqual(["create", "update"]);
  });

  it("does not take for its own what a person wrote, or what only quotes the marker", async () => {
    const thread = new Memory();
    thread.add(`${marker}\nall is well`, PERSON);
    thread.add(`> ${marker}\nquoted`);
    thread.add(`${markerOf("other/job", COMMIT)}\nanother gate's`);
    expect((await post(thread)).did).toBe("created");
    expect(thread.comments).toHaveLength(4);
    expect(bodies(thread)[0]).toBe("all is well");
  });

  it("creates none where none is wanted, but brings an old one up to date", async () => {
    const thread = new Memory();
    expect((await post(thread, "text", false)).did).toBe("nothing");
    thread.add(`${marker}\nred`);
    expect((await post(thread, "green", false)).did).toBe("updated");
    expect(bodies(thread)).toEqual(["green"]);
  });

  it("keeps the oldest and removes doubled ones of its own author only", async () => {
    const thread = new Memory();
    for (const text of ["one", "two", "three"]) thread.add(`${marker}\n${text}`);
    thread.add(`${marker}\nanother bot's`, { id: 9, type: "Bot" });
    await post(thread, "now");
    expect(bodies(thread)).toEqual(["now", "another bot's"]);
  });

  it("makes a new one where the old one may not be changed, and then stays with that", async () => {
    const thread = new Memory();
    const foreign = thread.add(`${marker}\nanother bot's`, { id: 9, type: "Bot" });
    thread.refuse = (deed, id) => (deed === "update" && id === foreign.id ? httpError(403) : null);
    expect((await post(thread, "mine")).did).toBe("created");
    expect((await post(thread, "mine, later")).did).toBe("updated");
    expect(bodies(thread)).toEqual(["another bot's", "mine, later"]);
  });

  it("does not stay stale where another bot's comment has the very words of today", async () => {
    const thread = new Memory();
    const foreign = thread.add(`${marker}\nred`, { id: 9, type: "Bot" });
    thread.refuse = (deed, id) => (deed === "update" && id === foreign.id ? httpError(403) : null);
    await post(thread, "green");
    await post(thread, "red");
    expect(bodies(thread)).toEqual(["red", "red"]);
  });

  it("does not double where the reply to a creation was lost", async () => {
    const thread = new Memory();
    let lost = 2;
    const create = thread.create.bind(thread);
    thread.create = async (body) => {
      const made = await create(body);
      if (lost-- > 0) throw Object.assign(new Error("socket hang up"), { status: 500 });
      return made;
    };
    await post(thread);
    expect(bodies(thread)).toEqual(["text"]);
  });

  it("gives up where GitHub refuses", async () => {
    const thread = new Memory();
    thread.refuse = () => httpError(422);
    await expect(post(thread)).rejects.toThrow("422");
    expect(thread.log).toEqual([]);
  });

  it("never doubles with a person's token either, whose comments are no bot's", async () => {
    const thread = new Memory();
    thread.author = PERSON;
    for (const text of ["one", "two", "three"]) await post(thread, text);
    expect(bodies(thread)).toEqual(["three"]);
  });

  it("leaves one where several runs at once meet, in whatever order their requests arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 3 }), async (scheduler, runs) => {
        const memory = new Memory();
        const thread = {
          list: scheduler.scheduleFunction(() => memory.list()),
          create: scheduler.scheduleFunction((body: string) => memory.create(body)),
          update: scheduler.scheduleFunction((id: number, body: string) => memory.update(id, body)),
          remove: scheduler.scheduleFunction((id: number) => memory.remove(id)),
        };
        const all = Promise.all(Array.from({ length: runs }, () => post(thread)));
        await scheduler.waitFor(all);
        expect(bodies(memory)).toEqual(["text"]);
      }),
      { numRuns: 300 },
    );
  });

  it("marks what stands there of its own under another key and is about an older commit", async () => {
    const thread = new Memory();
    thread.add(`${markerOf("gate/renamed", "2".repeat(40))}\nred`);
    thread.add(`${markerOf("gate/other", COMMIT)}\nof this commit`);
    thread.add(`${markerOf("gate/theirs", "2".repeat(40))}\nanother bot's`, { id: 9, type: "Bot" });
    await post(thread);
    expect(thread.comments.map(({ body }) => body.includes("Out of date"))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("two runs, of an older and of a newer commit", () => {
  const NEWER = "2".repeat(40);
  /** @param pushed whether the newer commit is there before the older run delivers, or comes at any time of it */
  function meet(pushed: boolean, there: boolean) {
    return fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const memory = new Memory();
      if (there) memory.add(`${markerOf("gate/job", "0".repeat(40))}\nbefore`);
      let head = pushed ? NEWER : COMMIT;
      const push = scheduler.scheduleFunction(async () => {
        head = NEWER;
      });
      const run = (commit: string) => {
        const thread = {
          list: scheduler.scheduleFunction(() => memory.list()),
          create: scheduler.scheduleFunction((body: string) => memory.create(body)),
          update: scheduler.scheduleFunction((id: number, body: string) => memory.update(id, body)),
          remove: scheduler.scheduleFunction((id: number) => memory.remove(id)),
        };
        const newest = scheduler.scheduleFunction(async () => head);
        const body = `${markerOf("gate/job", commit)}\nof ${commit[0]}`;
        return postComment(whileNewest(thread, commit, newest), {
          body,
          start,
          create: true,
          wait: async () => {},
        });
      };
      const older = run(COMMIT).catch((error: unknown) => error);
      const newer = push().then(() => run(NEWER));
      await scheduler.waitFor(Promise.all([older, newer]));
      expect(memory.comments).toHaveLength(1);
      const [{ body }] = memory.comments as [PostedComment];
      // A write that was under way while a whole run went by cannot be undone: but it says that it is out of date.
      if (pushed || !body.includes("Out of date")) expect(body).toBe(`${markerOf("gate/job", NEWER)}\nof 2`);
      if (pushed) expect(await older).toBeInstanceOf(MovedOn);
    });
  }
  it.each([true, false])("the newer one's report stands, in every order (a comment is there: %s)", (there) =>
    fc.assert(meet(true, there), { numRuns: 200 }),
  );
  it.each([true, false])(
    "and where the commit comes while the older one writes, no old report stands as if it were new (%s)",
    (there) => fc.assert(meet(false, there), { numRuns: 1000 }),
  );
});
