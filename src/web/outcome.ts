// What came out, shown: the report in a frame of its own with what one can take from it, a question, or what is wrong.
import { byId, copyButton, element, saveButton } from "./dom.ts";
import type { Choice, Reply } from "./messages.ts";

type Report = Extract<Reply, { kind: "report" }>;
type Question = Extract<Reply, { kind: "question" }>;

export function say(text: string): void {
  byId("status").textContent = text;
}

export function showReport(report: Report): void {
  const take = element(
    "div",
    { class: "take" },
    row(
      "Copy",
      copyButton("the command", () => report.command),
      copyButton("the sentence", () => report.sentence),
      copyButton("LaTeX", () => report.latex),
      copyButton("a section for a card", () => report.card),
      copyButton("the workflow", () => report.workflow),
      copyButton("the policy", () => report.policy),
    ),
    row(
      "Save",
      saveButton("the report", "report.html", "text/html", () => report.html),
      saveButton("JSON", "report.json", "application/json", () => report.json),
      saveButton("the figure", "figure.svg", "image/svg+xml", () => report.svg),
      saveButton("a CSV row", "verdicts.csv", "text/csv", () => report.csv),
      saveButton("the results", "benchmark-results.json", "application/json", () => report.results),
      saveButton(
        "an every_eval_ever record",
        "every-eval-ever.json",
        "application/json",
        () => report.record,
      ),
    ),
  );
  const sentence = element("blockquote", { id: "sentence" }, report.sentence.trim());
  show(sentence, take, frame(report.html));
  say(
    `${report.benchmarks.length === 1 ? report.benchmarks[0] : `The worst of ${report.benchmarks.length} benchmarks`}: ${report.verdict}.`,
  );
}

/** What one can do, then with what. Each button says both to those who hear it. */
function row(verb: string, ...buttons: HTMLButtonElement[]): HTMLElement {
  return element(
    "p",
    { class: "row" },
    element("span", { class: "verb", "aria-hidden": "true" }, verb),
    ...buttons,
  );
}

// The frame is as high as what is in it, which the report's own script says: one page to scroll, not a page in a page.
addEventListener("message", ({ source, data }: MessageEvent<{ height?: unknown } | null>) => {
  const frame = document.getElementById("report") as HTMLIFrameElement | null;
  const height = data?.height;
  if (frame !== null && source === frame.contentWindow && typeof height === "number" && height > 0)
    frame.setAttribute("height", String(Math.ceil(height) + 2));
});

/** The report may sort its tables and nothing else: it reaches neither this page nor the network. */
function frame(html: string): HTMLIFrameElement {
  const made = element("iframe", {
    title: "The report",
    sandbox: "allow-scripts allow-popups",
    id: "report",
  });
  made.srcdoc = html;
  return made;
}

export function showQuestion({ text, choices }: Question, answer: (chosen: Choice["answer"]) => void): void {
  const buttons = choices.map((choice) =>
    element(
      "li",
      {},
      element("button", { type: "button", onclick: () => answer(choice.answer) }, choice.label),
      element("span", { class: "note" }, ` ${choice.comesTo}`),
    ),
  );
  const asks = choices.some((choice) => "direction" in choice.answer)
    ? "Which way is better?"
    : "Which of these is meant?";
  show(
    element(
      "div",
      { class: "question" },
      element("p", {}, element("strong", {}, asks), " ", `${text.charAt(0).toUpperCase()}${text.slice(1)}.`),
      element("ul", { class: "choices" }, ...buttons),
    ),
  );
  say("One question before the verdict. What each answer would come to stands beside it.");
}

export function showFaults(faults: readonly string[]): void {
  show(...faults.map((fault) => element("p", { class: "fault" }, fault)));
  say(faults.length === 1 ? "That cannot be judged yet." : `${faults.length} things stand in the way.`);
}

/** Drawn by the core from numbers and escaped names alone. */
export function showDrawing(svg: string): void {
  const parsed = new DOMParser().parseFromString(`<div>${svg}</div>`, "text/html");
  show(element("figure", {}, ...parsed.querySelectorAll("svg")));
  say("The history of these runs.");
}

function show(...nodes: Node[]): void {
  byId("answer").replaceChildren(...nodes);
  byId("result").focus({ preventScroll: true });
  byId("result").scrollIntoView({ block: "start" });
}
