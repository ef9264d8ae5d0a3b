// The worker as the page sees it: one request, one reply. The worker's code and the pools lie in the page itself, so that nothing is fetched.
import type { Reply, Request } from "./messages.ts";

type Answer = { id: number; reply: Reply };

export class Core {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;
  /** Said to whoever asks once the worker itself has failed. */
  #broken: Reply | null = null;

  /** @param code of the worker. @param names of the pools, in their fixed order. @param texts of the pools' files by path */
  constructor(code: string, names: readonly string[], texts: Readonly<Record<string, string>>) {
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    this.#worker = new Worker(url);
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.#waiting.get(data.id)?.(data.reply);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = ({ message }) => {
      const fault = `The page itself failed: ${message}. This is a fault of ours: please report it.`;
      this.#broken = { kind: "faults", faults: [fault] };
      for (const done of this.#waiting.values()) done(this.#broken);
      this.#waiting.clear();
    };
    this.#worker.postMessage({ pools: { names, texts } });
  }

  ask<Kind extends Reply>(request: Request): Promise<Kind> {
    if (this.#broken) return Promise.resolve(this.#broken as Kind);
    this.#last += 1;
    const id = this.#last;
    return new Promise((done) => {
      this.#waiting.set(id, done as (reply: Reply) => void);
      this.#worker.postMessage({ id, request });
    });
  }
}
