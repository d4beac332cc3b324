import { percentiles } from './percentiles';
import { picked } from './ranked';
import { simple } from './simple';
import type { MakeAccumulator } from './types';

/** Maker of each accumulator. */
export const accumulators: Readonly<Record<string, MakeAccumulator>> = { ...simple, ...picked, ...percentiles };
