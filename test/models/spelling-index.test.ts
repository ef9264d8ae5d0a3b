import { describe, expect, it } from "vitest";
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
import { spellingIndex } from "../../src/models/spelling-index.ts";
import { shelf } from "../support/gate.ts";

function find(models: readonly Partial<PoolModel>[], name: string): string | undefined {
  const pool = {
    ...shelf.get("chat-2024"),
    models: models.map((m) => ({ name: "", family: null, ...m })),
  } as Pool;
  return spellingIndex(pool)(name)?.name;
}

describe("spellingIndex", () => {
  it("finds a model by any spelling of its identity", () => {
    expect(find([{ name: "Llama 2 (7B)" }], "meta-llama/Llama-2-7b-hf")).toBe("Llama 2 (7B)");
  });

  it("not by a spelling that may mean the base model of a tuned one", () => {
    const models = [{ name: "Qwen2-72B", aliases: ["qwen/qwen2-72b-instruct"] }];
    expect(find(models, "Qwen 2 72B")).toBeUndefined();
    expect(find(models, "Qwen2 72B Instruct")).toBe("Qwen2-72B");
  });

  it("not by an undated or unversioned alias of a dated or versioned model", () => {
    expect(
      find([{ name: "google/gemini-2.0-flash-001", aliases: ["Gemini 2.0 Flash"] }], "gemini-2.0-flash"),
    ).toBeUndefined();
    expect(
      find(
        [{ name: "Mixtral-8x7B-Instruct-v0.1", aliases: ["Mixtral Instruct (8x7B)"] }],
        "mixtral-8x7b-instruct",
      ),
    ).toBeUndefined();
  });

  it("not where two models have the same identity", () => {
    expect(
      find([{ name: "meta-llama/Llama-3-8B" }, { name: "meta/llama_3_8b" }], "llama 3 8b"),
    ).toBeUndefined();
  });

  it("not by a name without organisation that stands under several", () => {
    const models = [{ name: "microsoft/phi-4" }, { name: "unsloth/phi-4" }];
    expect(find(models, "Phi 4")).toBeUndefined();
    expect(find(models, "microsoft/Phi 4")).toBe("microsoft/phi-4");
  });

  it("parses only one house's models in a large pool, with the same answer", () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ name: `someone/tune-${at}` }));
    expect(find([...many, { name: "Qwen/Qwen2.5-7B" }], "qwen2.5 7b")).toBe("Qwen/Qwen2.5-7B");
    expect(find([...many, { name: "Qwen2.5 (7B)" }], "qwen/qwen2.5-7b")).toBe("Qwen2.5 (7B)");
  });
});
