// The repository reader and the client on a loopback GitHub, for tests of the modules themselves.
import { type Client, connect } from "../../src/github/client.ts";
import { openRepository, type Repository } from "../../src/github/repository.ts";
import type { LoopbackGitHub } from "./loopback-github/server.ts";

export const loopbackClient = (github: LoopbackGitHub, token = "ghs_write"): Client =>
  connect({ token, baseUrl: github.url, log: () => {}, impatience: 1000 });

export const loopbackRepository = (github: LoopbackGitHub): Repository =>
  openRepository(loopbackClient(github, "ghs_read"), { owner: "octo", repo: "bench" });
