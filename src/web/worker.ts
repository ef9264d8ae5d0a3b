// The core in a worker of the page: pools once, then a reply to each request. Nothing is fetched and nothing is kept.
import { describeFault, InputError, messageOf } from "../errors.ts";
import { type OpenShelf, openShelf, poolShelf } from "../pool/shelf.ts";
import { search } from "./atlas.ts";
import { checkFiles } from "./check-files.ts";
import { drawHistory } from "./history.ts";
import type { Reply, Request } from "./messages.ts";

interface Start {
  pools: { names: readonly string[]; texts: Readonly<Record<string, string>> };
}

const scope = globalThis as unknown as {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
};

let shelf: OpenShelf | null = null;

scope.onmessage = async ({ data }) => {
  if ("pools" in (data as object)) {
    const { names, texts } = (data as Start).pools;
    const readText = (file: string) => {
      const text = texts[file];
      if (text === undefined) throw new Error(`the page has no ${file}`);
      return text;
    };
    shelf = openShelf(poolShelf(names, readText));
    return;
  }
  const { id, request } = data as { id: number; request: Request };
  try {
    scope.postMessage({ id, reply: await answer(request, shelf!) });
  } catch (error) {
    if (error instanceof InputError) {
      const reply: Reply = { kind: "faults", faults: error.faults.map((fault) => describeFault(fault)) };
      scope.postMessage({ id, reply });
      return;
    }
    const said = messageOf(error);
    const faults = [`The page itself failed: ${said}. This is a fault of ours: please report it.`];
    scope.postMessage({ id, reply: { kind: "faults", faults } satisfies Reply });
  }
};

async function answer(request: Request, pools: OpenShelf): Promise<Reply> {
  switch (request.kind) {
    case "check":
      return checkFiles(request, pools);
    case "search":
      return search(request.text, pools);
    case "history":
      return drawHistory(request.file);
  }
}
