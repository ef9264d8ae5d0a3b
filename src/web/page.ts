// The page: hears what somebody drops, chooses, pastes or searches, asks the core, and shows what came out.
import { Core } from "./core.ts";
import { byId } from "./dom.ts";
import { ofDrop, ofInput, ofText } from "./dropped.ts";
import { showFound } from "./found.ts";
import { isHistory } from "./history-heading.ts";
import type { DroppedFile, Reply } from "./messages.ts";
import { fillPools, policyOf, settingsOf } from "./options.ts";
import { say, showDrawing, showFaults, showQuestion, showReport } from "./outcome.ts";

/** What was answered to the questions that these files left open. */
interface Answers {
  benchmark?: string;
  direction?: "higher" | "lower";
}

interface Data {
  names: readonly string[];
  texts: Readonly<Record<string, string>>;
  example: { path: string; text: string; pool: string };
}

const data = JSON.parse(byId("data").textContent) as Data;
const core = new Core(byId("core").textContent, data.names, data.texts);
fillPools(data.names);

let files: readonly DroppedFile[] = [];
let answers: Answers = {};

async function take(dropped: readonly DroppedFile[]): Promise<void> {
  files = dropped;
  answers = {};
  await check();
}

async function check(): Promise<void> {
  if (files.length === 0)
    return showFaults([
      "There is nothing to read yet: drop a file or a folder that holds one, or paste a table.",
    ]);
  say("Reading…");
  const [first] = files;
  if (files.length === 1 && isHistory(firstLine(first!))) {
    const drawn = await core.ask<Extract<Reply, { kind: "drawn" | "faults" }>>({
      kind: "history",
      file: first!,
    });
    return drawn.kind === "drawn" ? showDrawing(drawn.svg) : showFaults(drawn.faults);
  }
  const reply = await core.ask<Exclude<Reply, { kind: "found" | "drawn" }>>({
    kind: "check",
    files,
    settings: settingsOf(answers.benchmark === undefined ? {} : { benchmark: answers.benchmark }),
    direction: answers.direction ?? null,
    policy: policyOf(),
    today: new Date().toISOString().slice(0, 10),
  });
  if (reply.kind === "report") return showReport(reply);
  if (reply.kind === "question") {
    return showQuestion(reply, (answer) => {
      answers = { ...answers, ...answer };
      void check();
    });
  }
  showFaults(reply.faults);
}

function firstLine({ bytes }: DroppedFile): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 1000)).replace(/^\ufeff/, "");
  return text.slice(0, text.search(/[\r\n]|$/));
}

const drop = byId("drop");
for (const name of ["dragover", "dragenter"]) {
  addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
}
addEventListener("dragleave", () => drop.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (event.dataTransfer) void ofDrop(event.dataTransfer.items).then(take);
});
for (const id of ["files", "folder"]) {
  byId<HTMLInputElement>(id).addEventListener("change", ({ target }) => {
    const chosen = (target as HTMLInputElement).files;
    if (chosen && chosen.length > 0) void ofInput(chosen).then(take);
  });
}
byId("read").addEventListener("click", () => void take([ofText(byId<HTMLTextAreaElement>("table").value)]));
byId("again").addEventListener("click", () => void check());
byId("example").addEventListener("click", () => {
  const { path, text, pool } = data.example;
  byId<HTMLSelectElement>("pool").value = pool;
  void take([{ path, bytes: new TextEncoder().encode(text), named: true }]);
});

let asked = 0;
async function lookUp(text: string): Promise<void> {
  asked += 1;
  const mine = asked;
  const found = await core.ask<Extract<Reply, { kind: "found" | "faults" }>>({ kind: "search", text });
  if (found.kind === "faults") return showFaults(found.faults);
  // Letters are typed faster than a large pool is searched: only the last answer is shown.
  if (mine === asked) showFound(found);
}
byId<HTMLInputElement>("search").addEventListener(
  "input",
  ({ target }) => void lookUp((target as HTMLInputElement).value),
);
