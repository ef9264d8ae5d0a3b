// Small helpers over the document: elements are made, never parsed from text, so that no name can become markup.

type Properties = Partial<Record<string, string | number | boolean | ((event: Event) => void)>>;

/** An element with attributes, listeners (`onclick`) and children; text becomes text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

/** The element of that id, which page.html has. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

/** A table with a heading; cells are text or elements. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
): HTMLElement {
  const head = element("tr", {}, ...headings.map((text) => element("th", { scope: "col" }, text)));
  const body = rows.map((cells) =>
    element(
      "tr",
      {},
      ...cells.map((cell, i) => element(i === 0 ? "th" : "td", i === 0 ? { scope: "row" } : {}, cell)),
    ),
  );
  return element(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": headings.join(", ") },
    element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)),
  );
}

/** A button that copies, and says that it did. `what`: "the command". The word Copy stands before it, for those who see it. */
export function copyButton(what: string, text: () => string): HTMLButtonElement {
  const button = element("button", { type: "button" });
  const show = (shown: string, said: string) => {
    button.textContent = shown;
    button.setAttribute("aria-label", said);
  };
  show(what, `Copy ${what}`);
  button.addEventListener("click", async () => {
    await copy(text());
    show("Copied", `Copied ${what}`);
    setTimeout(() => show(what, `Copy ${what}`), 1500);
  });
  return button;
}

/** Where the page was opened from a folder there may be no clipboard to write to: then a selection does it. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", { "aria-hidden": "true" }, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** A button that saves text as a file. The word Save stands before it, for those who see it. */
export function saveButton(what: string, name: string, type: string, text: () => string): HTMLButtonElement {
  const save = () => {
    const url = URL.createObjectURL(new Blob([text()], { type }));
    element("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return element("button", { type: "button", "aria-label": `Save ${what}`, onclick: save }, what);
}
