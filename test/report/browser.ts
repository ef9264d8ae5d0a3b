// A Chromium for the tests that look at what is rendered. Where there is none, they are skipped on a laptop and fail in CI.
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const found = process.env.CHROMIUM_PATH ?? PLACES.find((path) => existsSync(path));

/** For `describe.skipIf`: in CI nothing is skipped, so that a missing browser fails the run. */
export const SKIP_BROWSER = found === undefined && !process.env.CI;

export async function launch(): Promise<Browser> {
  if (found === undefined) {
    throw new Error(`no Chromium at ${PLACES.join(", ")}: install one, or name it in CHROMIUM_PATH`);
  }
  return chromium.launch({ executablePath: found, args: ["--no-sandbox"] });
}
