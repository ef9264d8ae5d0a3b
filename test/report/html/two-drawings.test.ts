// Each chart is drawn twice.
import { expect, it } from "vitest";
import { picture, twoDrawings } from "../../../src/report/html/two-drawings.ts";

it("gives each drawing its own width and ids", () => {
  const html = twoDrawings("x", (canvas) => picture(canvas, 10.2, "title", "<path/>", "words"));
  expect(html).toContain(
    '<svg class="wide" viewBox="0 0 720 11" role="img" aria-labelledby="x-w" aria-describedby="x-wd">',
  );
  expect(html).toContain(
    '<svg class="narrow" viewBox="0 0 340 11" role="img" aria-labelledby="x-n" aria-describedby="x-nd">',
  );
});
