// Pools whose axis is made of the scores of other pools.
import type { Pool } from "../generated/pool.ts";

export const isLinked = ({ given_scores }: Pool): boolean => given_scores?.linked !== undefined;
