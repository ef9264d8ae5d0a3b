// What to cite, for a bibliography: the paper for the measure, the software for interval and verdict.
import type { Tool } from "../../generated/report.ts";
import { PAPER } from "./source.ts";

export const REPOSITORY = "https://github.com/safetywashing-gate/safetywashing-gate";

/** Two entries of BibTeX. */
export function bibtex({ version }: Tool): string {
  return `@misc{ren2024safetywashing,
  title = {${PAPER.title}},
  author = {Ren, Richard and Basart, Steven and Khoja, Adam and Gatti, Alice and Phan, Long and Yin, Xuwang and Mazeika, Mantas and Pan, Alexander and Mukobi, Gabriel and Kim, Ryan H. and Fitz, Stephen and Hendrycks, Dan},
  year = {2024},
  eprint = {2407.21792},
  archivePrefix = {arXiv},
  url = {${PAPER.url}}
}

@software{safetywashing_gate,
  title = {Safetywashing Gate},
  author = {{Safetywashing Gate contributors}},
  version = {${version}},
  license = {MIT},
  url = {${REPOSITORY}}
}
`;
}
