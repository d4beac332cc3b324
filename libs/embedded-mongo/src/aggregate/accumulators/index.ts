import { percentiles } from './percentiles';
import { simple } from './simple';
import type { MakeAccumulator } from './types';

/** Maker of each accumulator: all that the language has. */
export const accumulators: Readonly<Record<string, MakeAccumulator>> = { ...simple, ...percentiles };
