// The only script of the HTML report: heads of tables become buttons that sort, a link opens the fold that it leads into, and
// a page that shows the report in a frame is told how high it is. Without it, all is there to read.

export const SCRIPT = `"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const text = (row) => row.cells[column].textContent.trim();
    const number = (row) => Number(text(row).replace("\\u2212", "-"));
    const numeric = head.classList.contains("num");
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = [...table.tBodies[0].rows].sort((a, b) => {
        const order = numeric ? number(a) - number(b) : text(a).localeCompare(text(b));
        return up ? order : -order;
      });
      table.tBodies[0].append(...rows);
    });
  });
}
const folds = [...document.querySelectorAll("details.one")];
const reveal = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const fold = target && target.closest("details");
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", reveal);
reveal();
if (folds.length > 1) {
  const all = document.createElement("button");
  all.type = "button";
  all.className = "all screen";
  const say = () => (all.textContent = folds.every(({ open }) => open) ? "Close all" : "Open all");
  all.addEventListener("click", () => {
    const open = !folds.every((fold) => fold.open);
    for (const fold of folds) fold.open = open;
    say();
  });
  for (const fold of folds) fold.addEventListener("toggle", say);
  say();
  folds[0].before(all);
}
if (parent !== window) new ResizeObserver(() => parent.postMessage({ height: Math.ceil(document.body.getBoundingClientRect().height) }, "*")).observe(document.body);
`;
