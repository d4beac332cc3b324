import { readFileSync } from 'node:fs';
import { PermanentError } from '@switchboard/kernel';

export interface Sample {
  readonly text: string;
  readonly label: string;
}

/**
 * Reads `{text, category}` lines.
 * @throws PermanentError `training_data_invalid` naming the line.
 */
export function readSamples(path: string): Sample[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map((line, i) => {
      const { text, category } = parse(line, i) as { text?: unknown; category?: unknown };
      if (typeof text !== 'string' || typeof category !== 'string') {
        throw new PermanentError('training_data_invalid', `line ${i + 1}: expected {"text": "…", "category": "…"}`);
      }
      return { text, label: category };
    });
}

function parse(line: string, i: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    throw new PermanentError('training_data_invalid', `line ${i + 1}: not JSON`, { cause: error });
  }
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in an order that depends on nothing but `random`. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** The same split for the same data: `heldOut` is one fifth of every label. */
export function split(samples: readonly Sample[], seed: number): { train: Sample[]; heldOut: Sample[] } {
  const train: Sample[] = [];
  const heldOut: Sample[] = [];
  for (const label of new Set(samples.map(sample => sample.label))) {
    const own = shuffled(
      samples.filter(sample => sample.label === label),
      seeded(seed),
    );
    const cut = Math.round(own.length * 0.8);
    train.push(...own.slice(0, cut));
    heldOut.push(...own.slice(cut));
  }
  return { train, heldOut };
}
