import { PARTS, type Weights, WEIGHTS } from '@switchboard/routing';

/** Weights that add up to 1, as a score needs them; what somebody writes only says how they compare. All of them 0: those in force. */
export function scaled(weights: Weights): Weights {
  const sum = PARTS.reduce((all, part) => all + weights[part], 0);
  if (sum === 0) return WEIGHTS;
  return Object.fromEntries(PARTS.map(part => [part, weights[part] / sum])) as unknown as Weights;
}
