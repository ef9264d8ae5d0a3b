// A cell of a LaTeX table as plain text: colour, bold and spacing are taken off, "\pm" is "±", footnotes and citations go.
// What is not known stays as it is written, so that no name is garbled and no number is made of two.

/** Groups and commands begin and end here: digits on both sides were never one number. */
const JOINT = "\u0001";
const PARTED = " ¦ ";
const DEEPEST = 50;

/** Commands that print nothing, with the number of their arguments. */
const SILENT = new Map<string, number>(
  Object.entries({
    cellcolor: 1, rowcolor: 1, rowcolors: 3, columncolor: 1, color: 1, arrayrulecolor: 1, footnote: 1, footnotemark: 0,
    footnotetext: 1, tablefootnote: 1, tnote: 1, label: 1, ref: 1, autoref: 1, cref: 1, Cref: 1, vspace: 1, hspace: 1,
    phantom: 1, hphantom: 1, vphantom: 1, rule: 2, fontsize: 2, selectfont: 0, setlength: 2, noalign: 1, specialrule: 3,
    toprule: 0, midrule: 0, bottomrule: 0, hline: 0, hdashline: 0, thickhline: 0, Xhline: 1, cline: 1, cmidrule: 1, cdashline: 1,
    addlinespace: 0, morecmidrules: 0, endhead: 0, endfirsthead: 0, endfoot: 0, endlastfoot: 0, strut: 0, xspace: 0, hfill: 0,
    hfil: 0, centering: 0, raggedright: 0, raggedleft: 0, noindent: 0, displaystyle: 0, textstyle: 0, scriptstyle: 0, relax: 0,
    tiny: 0, scriptsize: 0, footnotesize: 0, small: 0, normalsize: 0, large: 0, Large: 0, bfseries: 0, itshape: 0, scshape: 0,
    ttfamily: 0, sffamily: 0, rmfamily: 0, mdseries: 0, upshape: 0, normalfont: 0, bf: 0, it: 0, tt: 0, sc: 0, rm: 0, sf: 0, em: 0,
    boldmath: 0, unboldmath: 0, protect: 0, left: 0, right: 0, begingroup: 0, endgroup: 0,
  }),
); // biome-ignore format: a table

/** Commands that print their last argument, with the number of their arguments. */
const PRINTS = new Map<string, number>(
  Object.entries({
    textbf: 1, textit: 1, texttt: 1, textsc: 1, textsf: 1, textrm: 1, textsl: 1, textmd: 1, textup: 1, textnormal: 1, text: 1,
    underline: 1, uline: 1, uuline: 1, underbar: 1, dashuline: 1, uwave: 1, emph: 1, mathbf: 1, mathrm: 1, mathit: 1, mathsf: 1, mathtt: 1,
    mathcal: 1, bm: 1, boldsymbol: 1, pmb: 1, mbox: 1, hbox: 1, makebox: 1, fbox: 1, centerline: 1, makecell: 1, thead: 1,
    shortstack: 1, rlap: 1, llap: 1, mathrlap: 1, smash: 1, num: 1, url: 1, nolinkurl: 1, hl: 1, textcolor: 2, colorbox: 2,
    href: 2, hyperref: 1, rotatebox: 2, scalebox: 2, raisebox: 2, parbox: 2, adjustbox: 2, resizebox: 3, fcolorbox: 3,
    multicolumn: 3, multirow: 3, multirowcell: 2,
    // What authors call their own marks of the best.
    best: 1, bestscore: 1, first: 1, second: 1, third: 1, secondbest: 1, bst: 1, sbest: 1, bold: 1, highlight: 1, hlc: 1, ul: 1,
    gray: 1, grey: 1, red: 1, blue: 1, green: 1, orange: 1,
  }),
); // biome-ignore format: a table

const SYMBOLS = new Map<string, string>(
  Object.entries({
    pm: "±", textpm: "±", uparrow: "↑", Uparrow: "↑", textuparrow: "↑", downarrow: "↓", Downarrow: "↓", textdownarrow: "↓",
    textemdash: "—", textendash: "–", textminus: "-", dag: "†", dagger: "†", textdagger: "†", ddag: "‡", ddagger: "‡", ast: "*",
    star: "*", textasteriskcentered: "*", times: "×", checkmark: "✓", textunderscore: "_", textasciitilde: "~", textbackslash: "\\",
    slash: "/", quad: " ", qquad: " ", enspace: " ", thinspace: "\u2009", ",": "\u2009", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ",
    "\\": " ", newline: " ", tabularnewline: " ", "!": "", "/": "", "-": "", "(": "", ")": "", "@": "", "%": "%", "&": "&", _: "_",
    "#": "#", $: "$", "{": "{", "}": "}", ldots: "…", dots: "…", textellipsis: "…", cdot: "·", circ: "", alpha: "α", beta: "β",
    gamma: "γ", Delta: "Δ", delta: "δ", mu: "μ", ss: "ß", ae: "æ", o: "ø", l: "ł", percent: "%",
  }),
); // biome-ignore format: a table

const ACCENTS: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  '"': "\u0308",
  "^": "\u0302",
  "~": "\u0303",
};

/** Comments must be taken off before. */
export function latexText(source: string): string {
  const text = new Reader(source).group(0);
  return text
    .replace(new RegExp(`(?<=\\d)${JOINT}+(?=\\.?\\d)`, "g"), PARTED)
    .replaceAll(JOINT, "")
    .replace(/[ \t\r\n]+/g, " ")
    .trim()
    .normalize("NFC");
}

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group, which is taken, or of the source. */
  group(depth: number): string {
    let out = "";
    while (this.#at < this.#source.length) {
      const c = this.#source[this.#at++]!;
      if (c === "}" && depth > 0) return out;
      if (c === "\\") out += this.#command(depth);
      else if (c === "{") out += depth < DEEPEST ? `${JOINT}${this.group(depth + 1)}${JOINT}` : "";
      else if (c === "^" || c === "_") out += script(c, this.#argument(depth), out);
      else if (c === "$") out += JOINT;
      else if (c === "~") out += " ";
      else if (c !== "}") out += c;
    }
    return out;
  }

  #command(depth: number): string {
    const start = this.#at - 1;
    const name = this.#match(/[a-zA-Z@]+/y) ?? this.#source[this.#at++] ?? "";
    if (/^[a-zA-Z]/.test(name)) this.#match(/\*?[ \t\n]*/y);
    if (Object.hasOwn(ACCENTS, name)) return `${this.#argument(depth)}${ACCENTS[name]}`;
    if (/^[cC]ite/.test(name)) return this.#skip(1);
    if (name === "begin")
      return this.#skip(1) + (this.#peek() === "[" || this.#peek() === "{" ? this.#skip(1) : "");
    if (name === "end") return this.#skip(1);
    if (name === "textsuperscript") return script("^", this.#argument(depth), "");
    if (name === "textsubscript") return script("_", this.#argument(depth), "");
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    const silent = SILENT.get(name);
    if (silent !== undefined) return this.#skip(silent);
    const prints = PRINTS.get(name);
    if (prints !== undefined) {
      this.#skip(prints - 1);
      this.#options();
      return `${JOINT}${this.#argument(depth)}${JOINT}`;
    }
    while (this.#peek() === "{" || this.#peek() === "[") this.#balanced();
    return `${this.#source.slice(start, this.#at).trimEnd()}${/[a-zA-Z]$/.test(this.#source[this.#at - 1]!) ? " " : ""}`;
  }

  /** Passes over options and so many arguments. */
  #skip(count: number): string {
    this.#options();
    for (let i = 0; i < count; i++) {
      this.#match(/[ \t\n]*/y);
      if (this.#peek() === "{") this.#balanced();
      this.#options();
    }
    return JOINT;
  }

  #options(): void {
    while (this.#peek() === "[" || (this.#peek() === "(" && /rule$|line$/.test(this.#before())))
      this.#balanced();
  }

  /** The command's name just before. */
  #before(): string {
    return this.#source.slice(Math.max(0, this.#at - 20), this.#at);
  }

  /** A group, a command, or one character. */
  #argument(depth: number): string {
    this.#match(/[ \t\n]*/y);
    const c = this.#source[this.#at++];
    if (c === undefined) return "";
    if (c === "{") return depth < DEEPEST ? this.group(depth + 1) : "";
    return c === "\\" ? this.#command(depth) : c;
  }

  /** Passes over what stands in brackets, other brackets within. */
  #balanced(): void {
    const open = this.#source[this.#at]!;
    const close = { "{": "}", "[": "]", "(": ")" }[open]!;
    let depth = 0;
    for (; this.#at < this.#source.length; this.#at++) {
      const c = this.#source[this.#at]!;
      if (c === "\\") this.#at++;
      else if (c === open) depth++;
      else if (c === close && --depth === 0) {
        this.#at++;
        return;
      }
    }
  }

  #peek(): string | undefined {
    return this.#source[this.#at];
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

/** An error or a bracket stands beside the number; what else is raised is a footnote, but for a power of ten. */
function script(way: "^" | "_", inner: string, before: string): string {
  const text = inner.replaceAll(JOINT, "").trim();
  if (/^(±|\+\/-|[([])/.test(text)) return ` ${text}`;
  if (way === "_") return `_${text}`;
  return /(^|\D)10$/.test(before.replaceAll(JOINT, "")) && /^[-+\u2212]?\d/.test(text)
    ? `^${text}`
    : `<sup>${text}</sup>`;
}
