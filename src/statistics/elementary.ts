// Elementary functions that give the same bits in every engine. Those of Math are the engine's own, which differ in the
// last digit between versions of V8; a report must not.
import atan from "@stdlib/math-base-special-atan";
import atanh from "@stdlib/math-base-special-atanh";
import cos from "@stdlib/math-base-special-cos";
import log10 from "@stdlib/math-base-special-log10";
import sin from "@stdlib/math-base-special-sin";
import tanh from "@stdlib/math-base-special-tanh";

export { atan, atanh, cos, log10, sin, tanh };
