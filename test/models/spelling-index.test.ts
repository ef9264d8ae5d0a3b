import { describe, expect, it } from "vitest";
import type { Pool, PoolModel } from "../../src/generated/pool.ts";
import { identityOf } from "../../src/models/identity.ts";
import { spellingIndex } from "../../src/models/spelling-index.ts";
import { shelf } from "../support/gate.ts";

function find(models: readonly Partial<PoolModel>[], name: string): string | undefined {
  const pool = {
    ...shelf.get("chat-2024"),
    models: models.map((m) => ({ name: "", family: null, ...m })),
  } as Pool;
  const found = spellingIndex(pool).find(identityOf(name)!);
  return found === null
    ? undefined
    : found.how === "weights"
      ? [...found.base, ...found.tuned].map((one) => one.name).join(" or ")
      : found.models.map((one) => one.name).join(", ");
}

describe("spellingIndex", () => {
  it("finds a model by any spelling of its identity", () => {
    expect(find([{ name: "Llama 2 (7B)" }], "meta-llama/Llama-2-7b-hf")).toBe("Llama 2 (7B)");
  });

  it("by the pool's own name of a tuned model in any spelling, not by a further one that may mean the base model", () => {
    const models = [{ name: "Qwen2-72B", aliases: ["qwen/qwen2-72b-instruct"] }];
    expect(find(models, "qwen/Qwen 2 72B")).toBe("Qwen2-72B");
    expect(find(models, "Qwen2 72B Instruct")).toBe("Qwen2-72B");
    const other = [{ name: "qwen/qwen2-72b-instruct", aliases: ["Qwen2-72B"] }];
    expect(find(other, "qwen/Qwen 2 72B")).toBeUndefined();
  });

  it("not by a bare name of base weights and tuned ones, unless the name says which", () => {
    const models = [{ name: "meta-llama/Llama-3.1-8B" }, { name: "meta-llama/Llama-3.1-8B-Instruct" }];
    for (const bare of ["Llama 3.1 8B", "llama-3.1-8b", "Meta Llama 3.1 8B"])
      expect(find(models, bare)).toBe("meta-llama/Llama-3.1-8B or meta-llama/Llama-3.1-8B-Instruct");
    for (const base of ["Llama 3.1 8B Base", "llama-3.1-8b-hf", "meta-llama/llama-3.1-8b"])
      expect(find(models, base)).toBe("meta-llama/Llama-3.1-8B");
    expect(find(models, "Llama 3.1 8B Instruct")).toBe("meta-llama/Llama-3.1-8B-Instruct");
    // What has no base of that name has no doubt.
    expect(find([{ name: "Qwen/Qwen3-8B" }, { name: "Qwen/Qwen3-8B-Instruct" }], "Qwen3 8B")).toBe(
      "Qwen/Qwen3-8B",
    );
  });

  it("without a date by the only release that there is, but not of DeepSeek's and not of what names the newest", () => {
    expect(find([{ name: "xai/grok-4-0709" }], "Grok 4")).toBe("xai/grok-4-0709");
    expect(find([{ name: "openai/o3-2025-04-16" }], "o3")).toBe("openai/o3-2025-04-16");
    expect(find([{ name: "mistralai/mistral-large-2411" }], "mistral-large")).toBeUndefined();
    expect(find([{ name: "DeepSeek V4 Flash 0731" }], "deepseek-v4-flash")).toBeUndefined();
    const two = [{ name: "DeepSeek-R1" }, { name: "DeepSeek-R1 (May 2025)" }];
    expect(find(two, "deepseek/deepseek-r1")).toBe("DeepSeek-R1, DeepSeek-R1 (May 2025)");
    expect(find(two, "deepseek-r1-2025-05")).toBe("DeepSeek-R1 (May 2025)");
  });

  it("not by an unversioned alias of a versioned model", () => {
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

  it("by a name without organisation only as the model of the line's maker", () => {
    const models = [{ name: "microsoft/phi-4" }, { name: "unsloth/phi-4" }];
    expect(find(models, "Phi 4")).toBe("microsoft/phi-4");
    expect(find(models.slice(1), "Phi 4")).toBeUndefined();
    expect(find(models, "microsoft/Phi 4")).toBe("microsoft/phi-4");
  });

  it("parses only one house's models in a large pool, with the same answer", () => {
    const many = Array.from({ length: 400 }, (_, at) => ({ name: `someone/tune-${at}` }));
    expect(find([...many, { name: "Qwen/Qwen2.5-7B" }], "qwen2.5 7b")).toBe("Qwen/Qwen2.5-7B");
    expect(find([...many, { name: "Qwen2.5 (7B)" }], "qwen/qwen2.5-7b")).toBe("Qwen2.5 (7B)");
  });
});
