// A picture as it is drawn for a page or for a file of its own.

export interface Canvas {
  width: number;
  /** Names above their row instead of left of it. */
  narrow: boolean;
}

export interface Drawing {
  height: number;
  /** A sentence that says what the picture shows. HTML. */
  title: string;
  body: string;
}

/** As wide as in a page. */
export const FILE_CANVAS: Canvas = { width: 720, narrow: false };

/** A file of its own. @param style CSS of the marks' classes */
export function svgFile({ height, title, body }: Drawing, style: string): string {
  const { width } = FILE_CANVAS;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${title}</title><style>text{fill:#1b1f24;font:12px Helvetica,Arial,"Liberation Sans",sans-serif}${style}</style><rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>
`;
}

/** In place of a picture: one line of words. */
export const wordsAlone = (title: string, text: string): Drawing => ({
  height: 60,
  title,
  body: `<text x="20" y="34">${text}</text>`,
});
