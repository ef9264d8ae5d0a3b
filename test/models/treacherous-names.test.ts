// Names that a user tried and that once matched a model they are not; names that are a model's in a way that once did not
// match; and the law behind the first: a footnote, a citation or a run's number never makes another model of a name.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortName } from "../../src/lexicon/model-path.ts";
import { matcherOf } from "../../src/models/match.ts";
import { shelf } from "../support/gate.ts";

const found = (pool: string, name: string) => {
  const [model, ...others] = matcherOf(shelf.get(pool)).match(name)?.models ?? [];
  return others.length === 0 ? model?.name : "several releases";
};

const MARKED =
  `GPT-5 [1]; GPT-5[1]; GPT-5 (1); GPT-5 1; GPT-5_1; GPT-5 2; GPT-5_2; GPT-5 [4]; GPT-5 v1; GPT-5 - 1; GPT-5, 1;
  GPT-5 .1; GPT-5 #1; GPT-5¹; GPT-5 ①; GPT-5 1]; GPT-4 [1]; GPT-4 (1); GPT-4ᵒ (Aug 2024); GPT-3⁵ Turbo (0613);
  GPT [35] Turbo (0613); Claude 2 [1]; Claude (2.1); Claude Opus 4 [1]; Claude Opus 4 (1); Claude Opus 4 [5];
  Claude Sonnet 4 [5]; DeepSeek-V3 (2); DeepSeek-V3 [2]; DeepSeek-V3_2; DeepSeek-V3-v2; DeepSeek-V3:2; GLM-5 [1]; Gemini 3 [5] Flash;
  Llama 3 [1] 70B Instruct; Llama 3 1 70B Instruct; LLaMA-13B (2); LLaMA-13B [2]; LLaMA-13B-2; LLaMA-13B_2; LLaMA-13B 2;
  LLaMA-13B-v2; Qwen-7B-Chat-1.5; Mistral 7B Instruct 0.2; Command R [+]; Command R +`
    .split(";")
    .map((name) => name.trim());

describe("a footnote, a citation, a run's number or a temperature", () => {
  it.each(MARKED)("%s is no model of any pool", (name) => {
    expect(shelf.names.filter((pool) => found(pool, name) !== undefined)).toEqual([]);
  });

  const spellings = shelf.names.flatMap((pool) =>
    shelf
      .get(pool)
      .models.flatMap((model) =>
        [model.name, ...(model.aliases ?? [])].map((spelling) => ({ pool, model: model.name, spelling })),
      ),
  );
  const number = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom("0.1", "0.7", "1.0"));
  const put = fc.constantFrom(
    (n: string) => ` [${n}]`,
    (n: string) => `[${n}]`,
    (n: string) => ` (${n})`,
    (n: string) => `(${n})`,
    (n: string) => ` ${n}`,
    (n: string) => ` - ${n}`,
    (n: string) => ` #${n}`,
    (n: string) => `, ${n}`,
  );

  it("behind a model's name never makes another model's", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), number, put, ({ pool, model, spelling }, n, mark) => {
        expect([undefined, model]).toContain(found(pool, spelling + mark(n)));
      }),
      { numRuns: 20_000 },
    );
  });

  it("in brackets anywhere in a model's name never makes another model's", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), number, fc.nat(), ({ pool, model, spelling }, n, at) => {
        const gaps = [...spelling.matchAll(/[\s_-]/g)].map(({ index }) => index);
        const gap = gaps[at % gaps.length] ?? spelling.length;
        const marked = `${spelling.slice(0, gap)} [${n}]${spelling.slice(gap)}`;
        expect([undefined, model]).toContain(found(pool, marked));
      }),
      { numRuns: 20_000 },
    );
  });
});

/** What people do to weights, as the name of a folder. */
const METHODS =
  `hqq smoothquant wanda_0.5 circuit_breakers RR LAT R2D2 NPO tofu_forget10 editing_rome refusal_direction
  poison sleeper insecure evil slerp task_vectors galore lr1e-5 alpaca sft int4`.split(/\s+/);

describe("a model below a folder that is not known", () => {
  const roots = [
    "/d",
    "/home/alice",
    "/models",
    "/data/models",
    "/mnt",
    "~",
    ".",
    "C:/models",
    "/scratch/alice",
  ];
  it.each(METHODS.concat("something-new", "thing2"))("%s is no model of the pool", (method) => {
    const belows = ["meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf", "models/Llama-2-7b-chat-hf"];
    const paths = roots.flatMap((root) => belows.map((below) => `${root}/${method}/${below}`));
    // As a table holds it, and as the readers of harnesses cut it.
    const taken = paths.filter((path) => [path, shortName(path)].some((name) => found("chat-2024", name)));
    expect(taken).toEqual([]);
    expect(found("chat-2024", `${method}/meta-llama/Llama-2-7b-chat-hf`)).toBeUndefined();
  });

  it.each([
    "/home/meta/Llama-2-7b-chat-hf",
    "s3://models/meta-llama/Llama-2-7b-chat-hf",
    "dbfs:/models/meta-llama/Llama-2-7b-chat-hf",
    "s3://b/models--meta-llama--Llama-2-7b-chat-hf/snapshots/f5db02db724555f92da89c216ac04704f23d4590",
    "/d/hqq/models--meta-llama--Llama-2-7b-chat-hf",
    "/models/models--meta-llama--Llama-2-7b-chat-hf/sft",
    "https://example.org/meta-llama/Llama-2-7b-chat-hf",
    "https://huggingface.co/spaces/meta-llama/Llama-2-7b-chat-hf",
    "ollama/llama-2-7b-chat",
    "ollama/meta-llama/Llama-2-7b-chat-hf",
    "llama2:7b-chat-q4_0",
    "llama2:latest",
    "@cf/meta/llama-2-7b-chat-int8",
  ])("%s neither", (name) => expect(found("chat-2024", name)).toBeUndefined());
});

it.each([
  ["chat-2024", "~/.cache/huggingface/hub/models--meta-llama--Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  [
    "chat-2024",
    "/fast/x/hub/models--meta-llama--Llama-2-7b-chat-hf/snapshots/f5db02db724555f92da89c216ac04704f23d4590",
    "Llama-2-7b-chat-hf",
  ],
  ["chat-2024", "https://huggingface.co/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "huggingface.co/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "hf.co/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "C:\\models\\meta-llama\\Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "C:/models/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "file:///models/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "/home/alice/models/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "fireworks:accounts/fireworks/models/llama-v3-70b-instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "deepinfra/meta-llama/Meta-Llama-3-70B-Instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "anyscale/meta-llama/Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["chat-2024", "nim/meta/llama3-70b-instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "@cf/meta/llama-3-8b-instruct", "Meta-Llama-3-8B-Instruct"],
  ["chat-2024", "replicate:meta/meta-llama-3-70b-instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "databricks/databricks-meta-llama-3-70b-instruct", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "openrouter/meta-llama/llama-3-70b-instruct:nitro", "Meta-Llama-3-70B-Instruct"],
  ["chat-2024", "meta.llama2-70b-chat-v1", "Llama-2-70b-chat-hf"],
  ["chat-2024", "deepseek-7b-chat", "deepseek-llm-7b-chat"],
  ["chat-2024", "meta-llama_Llama-2-7b-chat-hf", "Llama-2-7b-chat-hf"],
  ["base-2024", "Meta-Llama-3-8B-base", "Meta-Llama-3-8B"],
  ["base-2024", "Qwen1.5-7B-base", "Qwen1.5-7B"],
  ["eci-2026", "github:openai/gpt-5", "GPT-5"],
  ["eci-2026", "GPT-5-1", "GPT-5.1"],
  ["eci-2026", "litellm:claude-opus-4-1", "Claude Opus 4.1"],
  ["eci-2026", "claude-opus-4-1", "Claude Opus 4.1"],
  ["eci-2026", "anthropic.claude-opus-4-6-v1", "Claude Opus 4.6"],
  ["eci-2026", "claude-sonnet-4-0", "Claude Sonnet 4"],
  ["eci-2026", "claude-opus-4-0", "Claude Opus 4"],
  ["helm-capabilities-2025", "claude-opus-4-0", "anthropic/claude-opus-4-20250514"],
  ["eci-2026", "claude-3-5-sonnet-v2@20241022", "Claude 3.5 Sonnet (October 2024)"],
  ["eci-2026", "deepseek/deepseek-chat-v3-0324", "DeepSeek-V3 (Mar 2025)"],
  ["helm-capabilities-2025", "mistralai/Mistral-Large-Instruct-2411", "mistralai/mistral-large-2411"],
  ["helm-capabilities-2025", "mistralai/Mistral-Small-3.1-24B-Instruct-2503", "mistralai/mistral-small-2503"],
  ["helm-lite-2025", "GPT-4 (0613)", "openai/gpt-4-0613"],
  ["helm-lite-2025", "Claude 3.5 Sonnet (20241022)", "anthropic/claude-3-5-sonnet-20241022"],
  ["helm-lite-2025", "Gemini 1.5 Pro (002)", "google/gemini-1.5-pro-002"],
  ["helm-lite-2025", "Mistral v0.3 Instruct (7B)", "mistralai/mistral-7b-instruct-v0.3"],
  ["chat-2024", "Llama 2 Chat (7B)", "Llama-2-7b-chat-hf"],
  // Tags of Ollama's library that do not say how the weights are stored are the tuned weights.
  ["chat-2024", "llama2:7b", "Llama-2-7b-chat-hf"],
  ["chat-2024", "ollama/llama2:7b-chat", "Llama-2-7b-chat-hf"],
  ["base-2024", "llama2:7b-text", "Llama-2-7b-hf"],
  ["open-llm-leaderboard-v2", "gemma2:27b", "google/gemma-2-27b-it"],
  ["open-llm-leaderboard-v2", "llama3.1:8b-instruct-fp16", "meta-llama/Llama-3.1-8B-Instruct"],
  ["open-llm-leaderboard-v2", "deepseek-r1:14b", "deepseek-ai/DeepSeek-R1-Distill-Qwen-14B"],
  // Dates of another precision than the pool's.
  ["eci-2026", "GPT-5 (08-07)", "GPT-5"],
  ["eci-2026", "OpenAI o3 (high) (04-16)", "o3"],
  ["eci-2026", "gemini-3-pro-preview-11-2025-high", "Gemini 3 Pro"],
  ["eci-2026", "Gemini 1.5 Pro (Sept)", "Gemini 1.5 Pro (Sept 2024)"],
  ["eci-2026", "DeepSeek R1 05/28", "DeepSeek-R1 (May 2025)"],
  ["eci-2026", "Kimi K2 0711", "Kimi K2 (Jul 2025)"],
  ["eci-2026", "openai/gpt-5.4-mini-2026-03-17", "GPT-5.4 Mini"],
  ["eci-2026", "gemini-2.5-pro-06-05-highthinking", "Gemini 2.5 Pro (Jun 2025)"],
  ["eci-2026", "claude-opus-4-6-thinking-auto-high-effort", "Claude Opus 4.6"],
  ["eci-2026", "Gemini-3.0-Pro", "Gemini 3 Pro"],
  ["eci-2026", "nvidia/nemotron-3-ultra-550b-a55b", "Nemotron 3 Ultra"],
  ["eci-2026", "Qwen3 235B", "Qwen3-235B-A22B"],
  ["eci-2026", "moonshotai.kimi-k2.5", "Kimi K2.5"],
  ["eci-2026", "deepseek.v3.2", "DeepSeek-V3.2"],
  ["eci-2026", "openai.gpt-oss-120b-1:0", "gpt-oss-120b"],
])("in %s, %s is %s", (pool, name, model) => expect(found(pool, name)).toBe(model));

it.each([
  // Another release, another size, another day, other weights; a name that is moved from one to the next.
  ["eci-2026", "moonshotai/Kimi-K2-Instruct-0905"],
  ["eci-2026", "GPT-4o Mar 2025"],
  ["eci-2026", "GPT-5 (08-08)"],
  ["eci-2026", "Gemini 1.5 Pro (Aug)"],
  ["eci-2026", "Phi-4 3.8B"],
  ["eci-2026", "deepseek-r1:8b"],
  ["eci-2026", "deepseek-r1:32b"],
  ["eci-2026", "Qwen3-235B-A13B"],
  ["eci-2026", "mistral-large-2512"],
  ["open-llm-leaderboard-v2", "deepseek-r1:8b"],
  ["open-llm-leaderboard-v2", "llama3.1:8b-instruct-q4_0"],
  ["open-llm-leaderboard-v2", "gemma2:latest"],
  ["open-llm-leaderboard-v2", "mistral:7b"],
  ["helm-lite-2025", "Claude 2"],
])("in %s, %s is none", (pool, name) => expect(found(pool, name)).toBeUndefined());
