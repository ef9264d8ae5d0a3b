import { describe, expect, it } from "vitest";
import { withoutBedrock, withoutService } from "../../src/models/served.ts";

describe("withoutService", () => {
  it.each([
    ["https://huggingface.co/google/gemma-7b", "google/gemma-7b"],
    ["http://www.huggingface.co/google/gemma-7b/tree/main", "google/gemma-7b"],
    ["hf.co/google/gemma-7b/", "google/gemma-7b"],
    ["google/gemma-7b:nitro", "google/gemma-7b"],
    ["openai:chat:gpt-4", "gpt-4"],
    ["github:openai/gpt-5", "openai/gpt-5"],
    ["fireworks:accounts/fireworks/models/llama-v3-8b", "llama-v3-8b"],
    ["fireworks_ai/accounts/fireworks/models/llama-v3-8b", "fireworks_ai/llama-v3-8b"],
    ["publishers/google/models/gemini-1.5-pro-002", "google/gemini-1.5-pro-002"],
    ["databricks/databricks-dbrx-instruct", "dbrx-instruct"],
  ])("%s is %s", (id, plain) => expect(withoutService(id)).toBe(plain));

  it.each([
    "https://huggingface.co/spaces/google/gemma-7b",
    "https://huggingface.co/google/gemma-7b/tree/dev",
    "huggingface.co/google/gemma-7b?revision=dev",
    "google/gemma-7b:online",
    "google/gemma-7b:thinking",
    "ollama:llama3",
    "accounts/myteam/models/llama-v3-8b",
    "databricks/dbrx-instruct",
    "someone/databricks-dbrx-instruct",
  ])("leaves %s", (id) => expect(withoutService(id)).toBe(id));
});

describe("withoutBedrock", () => {
  it.each([
    ["us.anthropic.claude-3-7-sonnet-20250219-v1:0", "anthropic", "claude-3-7-sonnet-20250219"],
    ["anthropic.claude-opus-4-6-v1", "anthropic", "claude-opus-4-6"],
    ["meta.llama2-70b-chat-v1", "meta", "llama2-70b-chat"],
    ["anthropic.claude-instant-v1", "anthropic", "claude-instant-v1"],
    ["anthropic.claude-v2:1", "anthropic", "claude-v2.1"],
    ["mistral.mistral-7b-instruct-v0:2", "mistral", "mistral-7b-instruct-v0.2"],
    ["someone-7b-v1", null, "someone-7b-v1"],
  ])("%s", (id, organisation, name) => expect(withoutBedrock(null, id)).toEqual({ organisation, name }));

  it("leaves what stands below an organisation, but for the endpoint's version", () => {
    const organisation = "someone";
    expect(withoutBedrock(organisation, "meta.llama2-70b-chat-v1").name).toBe("meta.llama2-70b-chat-v1");
    expect(withoutBedrock("amazon", "nova-pro-v1:0").name).toBe("nova-pro");
  });
});
