// The only script of the HTML report: heads of tables become buttons that sort. Without it, all is there to read.

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
`;
