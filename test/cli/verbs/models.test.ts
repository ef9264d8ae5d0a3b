// `models`: who was matched with whom.
import { expect, it } from "vitest";
import { cli, folderWith, results } from "../../support/cli.ts";

const folder = folderWith({
  "r.json": results("Mine", {
    "meta-llama/Llama-2-7b-chat-hf": 0.41,
    "Llama-2-70b-chat-hf": 0.5,
    "our-org/new-model": 0.6,
    "falcon-40b-instruct": null,
  }),
});

it("tells matched, unmatched and unusable ones apart", () => {
  const run = cli(["models", "r.json", "--pool", "chat-2024", "--format", "json"], { cwd: folder });
  expect(run.status).toBe(0);
  const [found] = JSON.parse(run.stdout);
  expect(found.pool).toBe("chat-2024");
  expect(found.matched).toContainEqual({
    name: "Llama-2-70b-chat-hf",
    pool_model: "Llama-2-70b-chat-hf",
    family: "llama-2",
    matched_by: "exact",
  });
  expect(found.unmatched.map(({ name }: { name: string }) => name)).toEqual(["our-org/new-model"]);
  expect(found.without_score[0].name).toBe("falcon-40b-instruct");
});

it("as text, with what to do about the unmatched", () => {
  const { stdout } = cli(["models", "r.json", "--pool", "chat-2024"], { cwd: folder });
  expect(stdout).toContain("Mine: 2 of 3 models are in chat-2024");
  expect(stdout).toContain("models: {");
});

it("tells a second name of one model, which counts once", () => {
  const two = folderWith({ "r.json": results("Mine", { "Yi-6B-Chat": 0.5, "01-ai/Yi-6B-Chat": 0.5 }) });
  const run = cli(["models", "r.json", "--pool", "chat-2024", "--format", "json"], { cwd: two });
  expect(JSON.parse(run.stdout)[0].repeated).toEqual([
    { name: "Yi-6B-Chat", same_model_as: "01-ai/Yi-6B-Chat" },
  ]);
});

it("needs a file", () => {
  expect(cli(["models"]).status).toBe(2);
});
