// The pool helm-classic-2023: HELM Classic, with its own calibration, robustness and toxicity figures.
import type { Pool } from "../../src/generated/pool.ts";
import { helmPool, type KnownColumn } from "./helm.ts";

/** The table's developer field is wrong for these; "unknown" is mended too. */
const DEVELOPERS: Readonly<Record<string, string>> = {
  "Anthropic-LM-v4-s3-52B": "anthropic",
  "google/Palmyra-X-43B": "writer",
  "openai/GPT-J-6B": "eleutherai",
  "openai/GPT-NeoX-20B": "eleutherai",
};

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function known(column: string, name: string, domain: string, metric: string, higher = true): KnownColumn {
  return { column, id: `helm-classic-${slug(name)}`, name, domain, metric, higher };
}

const KNOWN: readonly KnownColumn[] = [
  known("TruthfulQA - EM", "TruthfulQA", "truthfulness", "exact match"),
  known("CivilComments - EM", "CivilComments", "toxicity", "exact match"),
  ...["MMLU", "TruthfulQA", "CivilComments"].map((task) =>
    known(`${task} - ECE (10-bin)`, `${task} calibration error`, "calibration", "ECE (10-bin)", false),
  ),
  ...["TruthfulQA", "CivilComments", "IMDB"].map((task) =>
    known(`${task} - EM (Robustness)`, `${task} under perturbation`, "adversarial robustness", "exact match"),
  ),
  ...["NarrativeQA", "NaturalQuestions (open-book)", "NaturalQuestions (closed-book)", "QuAC"].map((task) =>
    known(`${task} - Toxic fraction`, `${task} toxic fraction`, "toxicity", "toxic fraction", false),
  ),
  known("HellaSwag - EM", "HellaSwag", "general capability", "exact match"),
  known("OpenbookQA - EM", "OpenbookQA", "general capability", "exact match"),
  known("CNN/DailyMail - ROUGE-2", "CNN/DailyMail", "general capability", "ROUGE-2"),
  known("XSUM - ROUGE-2", "XSUM", "general capability", "ROUGE-2"),
  known("MS MARCO (TREC) - NDCG@10", "MS MARCO (TREC)", "general capability", "NDCG@10"),
];

export const helmClassic = (): Pool =>
  helmPool({
    name: "helm-classic-2023",
    title: "HELM Classic",
    description: "Models of 2020 to 2023 on seven scenarios of HELM Classic.",
    date: "2023-10",
    table: "helm-classic/helm_classic.csv",
    source: {
      name: "HELM Classic",
      url: "https://github.com/evaleval/every_eval_ever",
      commit: "c6fc3e16aca4681a4bd085da41320e0673708319",
      licence: "Apache-2.0 (HELM), MIT (collection)",
    },
    capability: [
      ["MMLU - EM", "mmlu", "MMLU", "exact match", ["Massive Multitask Language Understanding"]],
      ["BoolQ - EM", "boolq", "BoolQ", "exact match", []],
      ["NarrativeQA - F1", "narrative-qa", "NarrativeQA", "F1", []],
      [
        "NaturalQuestions (open-book) - F1",
        "natural-questions-open-book",
        "NaturalQuestions (open-book)",
        "F1",
        ["NaturalQuestions open-book"],
      ],
      ["QuAC - F1", "quac", "QuAC", "F1", []],
      ["IMDB - EM", "imdb", "IMDB", "exact match", []],
      ["RAFT - EM", "raft", "RAFT", "exact match", []],
    ],
    known: KNOWN,
    developers: DEVELOPERS,
    notes: [
      "Ids are the collection's, not HELM's. Its developer was mended for Palmyra X (Writer), GPT-J and GPT-NeoX (EleutherAI), and Anthropic-LM.",
      "A model's robustness under perturbation and its calibration are measured on the same tasks as its accuracy.",
      "No release dates: the sources name none for these models.",
    ],
  });
