// How the loopback GitHub can fail, by order or at random from a seed.
export type FaultKind =
  | { kind: "status"; status: number; message?: string; headers?: Record<string, string> }
  /** The connection breaks before anything was done. */
  | { kind: "reset" }
  /** The request is carried out, but its reply is lost. */
  | { kind: "lost-reply" }
  /** Half of the reply, as if it were whole. */
  | { kind: "broken-json" }
  /** No reply at all. */
  | { kind: "silence" };

export interface FaultQuestion {
  method: string;
  /** As in the description. */
  template: string;
  /** Of this route, from 1. */
  time: number;
}

export type Faults = (question: FaultQuestion) => FaultKind | null;

export const noFaults: Faults = () => null;

/** Every request of the route (part of "method template") fails, the first `times` times. */
export function failing(route: string, fault: FaultKind, times = Number.POSITIVE_INFINITY): Faults {
  let failed = 0;
  return ({ method, template }) => {
    if (!`${method} ${template}`.includes(route) || failed >= times) return null;
    failed++;
    return fault;
  };
}

/** Faults that pass: what a busy server, a limit or a bad line does. */
const PASSING: readonly FaultKind[] = [
  { kind: "status", status: 500, message: "Server Error" },
  { kind: "status", status: 502, message: "Bad Gateway" },
  { kind: "status", status: 503, message: "Service Unavailable" },
  { kind: "status", status: 429, message: "Too many requests", headers: { "retry-after": "1" } },
  {
    kind: "status",
    status: 403,
    message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    headers: { "retry-after": "1" },
  },
  { kind: "reset" },
  { kind: "lost-reply" },
  { kind: "broken-json" },
];

export function randomFaults(seed: number, share: number): Faults {
  const random = mulberry32(seed);
  return () => (random() < share ? PASSING[Math.floor(random() * PASSING.length)]! : null);
}

/** A small generator whose numbers depend on nothing but the seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
