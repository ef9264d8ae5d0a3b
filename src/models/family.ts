// A model whose family is not known counts as a family of its own, and never as a known family that happens to have its name.

const OWN = "\u0000";

/** The family, or a key that no family has. */
export const familyKey = (family: string | null, model: string): string => family ?? `${OWN}${model}`;

/** Of such a key: the family, or the one model in it. */
export const familyName = (key: string): string => key.replace(OWN, "");
