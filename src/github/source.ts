// Where the results are read: as data through the API, or in the job's workspace.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../errors.ts";
import type { Pattern } from "../policy/patterns.ts";
import type { EventName } from "./event.ts";
import { selectWorkspaceFiles } from "./workspace.ts";

/**
 * @param workspace GITHUB_WORKSPACE
 * @throws InputError for the workspace under pull_request_target: a checkout there is somebody else's code beside a
 * token that may write
 */
export async function chooseSource(
  wanted: "workspace" | "api" | "auto",
  event: EventName,
  workspace: string | undefined,
  patterns: readonly Pattern[],
): Promise<"workspace" | "api"> {
  if (wanted === "workspace" && event === "pull_request_target") {
    throw new InputError({
      message: "source: workspace does not go with pull_request_target",
      expected: "api or auto",
      remedy:
        "Leave source out and drop the checkout: the files are read as data. To measure in the same job, run it under pull_request.",
    });
  }
  if (wanted === "workspace" && !workspace) {
    throw new InputError({
      message: "source is workspace, but the runner names no workspace (GITHUB_WORKSPACE)",
    });
  }
  if (wanted !== "auto") return wanted;
  if (event === "pull_request_target" || event === "merge_group" || !workspace) return "api";
  if (existsSync(join(workspace, ".git"))) return "workspace";
  // Without a checkout an earlier step may still have put results there.
  const { files } = await selectWorkspaceFiles(workspace, patterns, Number.POSITIVE_INFINITY).catch(
    (error) => {
      if (error instanceof InputError) return { files: ["refused"] };
      throw error;
    },
  );
  return files.length > 0 ? "workspace" : "api";
}
