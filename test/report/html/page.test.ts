// The frame of the HTML report.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { page } from "../../../src/report/html/page.ts";

const html = page("a <b>", "k", ["<p>x</p>"]);

it("lets only its own style and script run", () => {
  const policy = html.match(/Content-Security-Policy" content="([^"]+)"/)![1]!;
  expect(policy).toMatch(/^default-src 'none'; /);
  for (const [name, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ] as const) {
    const content = html.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))![1]!;
    const hash = createHash("sha256").update(content, "utf8").digest("base64");
    expect(policy).toContain(`${directive} 'sha256-${hash}'`);
  }
});

it("escapes its title", () => {
  expect(html).toContain("<title>a &lt;b&gt;</title>");
});
