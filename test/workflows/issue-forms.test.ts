// The issue forms: GitHub shows a form that is not right as no form at all.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";

const FOLDER = ".github/ISSUE_TEMPLATE";
const forms = readdirSync(FOLDER).filter((name) => name !== "config.yml");

interface Form {
  name: string;
  description: string;
  labels: string[];
  body: { type: string; id: string; attributes: { label: string; options?: string[] } }[];
}

it.each(forms)("%s has what GitHub asks for", (name) => {
  const form = parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Form;
  expect(Object.keys(form).sort()).toEqual(["body", "description", "labels", "name"]);
  const ids = form.body.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, id, attributes } of form.body) {
    expect(["input", "textarea", "dropdown"]).toContain(type);
    expect(id).toMatch(/^[a-z_-]+$/);
    expect(attributes.label).not.toBe("");
    expect(type === "dropdown").toBe(attributes.options !== undefined);
  }
});
