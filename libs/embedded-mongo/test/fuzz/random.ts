import { randomOf } from '../kill-load';

/** Choices that repeat for a seed. */
export class Random {
  private readonly numbers: (below: number) => number;

  constructor(seed: number) {
    this.numbers = randomOf(seed);
  }

  /** A whole number from 0 to below `n`. */
  below(n: number): number {
    return this.numbers(n);
  }

  chance(percent: number): boolean {
    return this.numbers(100) < percent;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.numbers(items.length)] as T;
  }

  times<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.numbers(most + 1) }, make);
  }
}
