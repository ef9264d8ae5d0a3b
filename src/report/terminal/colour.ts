// Colours of a terminal. Whether to use them is the caller's to say: it knows the stream and NO_COLOR.

export interface Palette {
  bad(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  quiet(text: string): string;
  strong(text: string): string;
}

export function palette(colour: boolean): Palette {
  const paint = (on: number, off: number) => (text: string) =>
    colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bad: paint(31, 39),
    good: paint(32, 39),
    warning: paint(33, 39),
    quiet: paint(2, 22),
    strong: paint(1, 22),
  };
}
