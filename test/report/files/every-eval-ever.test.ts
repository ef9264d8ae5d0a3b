// `--format every-eval-ever`: a record that the project of that name would take, whatever was found.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { renderEveryEvalEver } from "../../../src/report/files/every-eval-ever.ts";
import { hashOfAll, provenance } from "../../../src/report/files/provenance.ts";
import { assessmentOf } from "../assessment-of.ts";
import { HOSTILE, SITUATIONS } from "../situations.ts";

const valid = new Ajv({ strict: false, allErrors: true }).compile(
  JSON.parse(readFileSync("test/figures/every-eval-ever-0.2.2.schema.json", "utf8")),
);
const faults = (record: unknown) =>
  valid(record) ? [] : (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const made = provenance(
  [
    { role: "policy", file: ".github/safetywashing.yml", sha256: NOTHING },
    { role: "results", file: "b.json", sha256: NOTHING },
    { role: "results", file: "a.json", sha256: NOTHING },
  ],
  "2026-11-25",
);
const record = (a: Parameters<typeof renderEveryEvalEver>[0]) => JSON.parse(renderEveryEvalEver(a, made));

describe("their schema", () => {
  const theirs = readdirSync("test/fixtures/results/every-eval-ever", { recursive: true, encoding: "utf8" })
    .filter((path) => /(mmlu-pro_0\.2\.2|example_0\.3\.0).*\.json$/.test(path))
    .map(
      (path) =>
        [path, JSON.parse(readFileSync(`test/fixtures/results/every-eval-ever/${path}`, "utf8"))] as const,
    );

  it("takes their own records of this version and the next, and refuses one without a score", () => {
    expect(theirs.length).toBeGreaterThan(1);
    for (const [path, one] of theirs) expect(faults(one), path).toEqual([]);
    const [, one] = theirs[0]!;
    const broken = structuredClone(one);
    broken.evaluation_results[0].score_details.score = undefined;
    expect(faults(JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });

  it.each(Object.keys(SITUATIONS))("takes the record of %s", (name) => {
    expect(faults(record(SITUATIONS[name]!()))).toEqual([]);
  });

  it.each(HOSTILE)("takes a benchmark called %j", (name) => {
    const one = record(assessmentOf("mt-bench", { first: { name } }));
    expect(faults(one)).toEqual([]);
    expect(one.evaluation_results[0].source_data.additional_details.benchmark).toBe(name);
  });
});

describe("the record", () => {
  const one = record(assessmentOf("mt-bench"));
  const [result] = one.evaluation_results;

  it("has the value that decides, its interval and its models", () => {
    const b = assessmentOf("mt-bench").benchmarks[0]!;
    expect(result.score_details.score).toBe(b.decided_on.value);
    expect(result.score_details.uncertainty).toMatchObject({
      confidence_interval: { lower: b.decided_on.interval!.low, upper: b.decided_on.interval!.high },
      num_samples: b.models.matched.length,
    });
    expect(result.score_details.details).toMatchObject({
      verdict: "entangled",
      certainty: "borderline",
      pool: "chat-2024",
    });
    expect(JSON.parse(result.score_details.details.models)).toContain("Yi-34B-Chat");
  });

  it("is no score of the benchmark's own, nor of a model", () => {
    expect(result.metric_config.metric_id).toBe("safetywashing.capabilities_correlation");
    expect(result.source_data.dataset_name).not.toBe("MT-Bench");
    expect(one.model_info.additional_details.what).toContain("A set of models, not one");
  });

  it("names every file with its hash, and is known by them, not by the day", () => {
    const { files, files_sha256 } = one.source_metadata.additional_details;
    expect(JSON.parse(files).map(({ file }: { file: string }) => file)).toEqual([
      "a.json",
      "b.json",
      ".github/safetywashing.yml",
    ]);
    expect(files_sha256).toBe(hashOfAll(made));
    expect(one.retrieved_timestamp).toBe("1795564800"); // date -u -d 2026-11-25 +%s
    const later = JSON.parse(renderEveryEvalEver(assessmentOf("mt-bench"), { ...made, today: "2026-11-26" }));
    expect(later.evaluation_id).toBe(one.evaluation_id);
  });

  it("tells what has no correlation by name, and gives it no score", () => {
    const none = record(SITUATIONS["inconclusive-none-matched"]!());
    expect(none.evaluation_results).toEqual([]);
    expect(none.source_metadata.additional_details.without_a_correlation).toBeDefined();
  });
});
