// Whether a pool's scores are made of other pools' scores.
import type { Pool } from "../generated/pool.ts";

export const isLinked = ({ given_scores }: Pool): boolean => given_scores?.linked !== undefined;
