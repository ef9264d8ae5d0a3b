// A matrix without holes: models that answered too little leave by name, then items that some model of the rest lacks.

/** Models with a smaller share of the items leave. */
export const LEAST_ITEM_SHARE = 0.95;

export interface ItemColumn {
  item: string;
  category?: string | undefined;
  cluster?: string | undefined;
  /** Oriented scores, one a model; NaN where missing. */
  scores: Float64Array;
}

export interface CompleteItems {
  /** Positions of the models that stay. */
  models: number[];
  /** Positions of those that leave, with the share of items that they have. */
  left: { model: number; share: number }[];
  /** The items that all of them have, columns cut to them. */
  items: ItemColumn[];
  /** Items set aside since a model that stays lacks them. */
  setAside: number;
  /** Missing cells of all models and items, before anything left. */
  missing: number;
}

export function completeItems(items: readonly ItemColumn[], models: number): CompleteItems {
  const present = new Array<number>(models).fill(0);
  for (const { scores } of items) {
    for (let i = 0; i < models; i++) if (!Number.isNaN(scores[i])) present[i]!++;
  }
  const share = (i: number) => (items.length === 0 ? 0 : present[i]! / items.length);
  const positions = Array.from({ length: models }, (_, i) => i);
  const staying = positions.filter((i) => share(i) >= LEAST_ITEM_SHARE);
  const whole = items.filter(({ scores }) => staying.every((i) => !Number.isNaN(scores[i])));
  return {
    models: staying,
    left: positions
      .filter((i) => share(i) < LEAST_ITEM_SHARE)
      .map((model) => ({ model, share: share(model) })),
    items:
      staying.length === models
        ? whole
        : whole.map((item) => ({ ...item, scores: Float64Array.from(staying, (i) => item.scores[i]!) })),
    setAside: items.length - whole.length,
    missing: present.reduce((sum, count) => sum + items.length - count, 0),
  };
}
