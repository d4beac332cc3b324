/** Texts of many rows, each kept once: a row has the number of its text, 0 where it has none. */
export class TextColumn {
  private readonly numbers = new Map<string | null, number>([[null, 0]]);
  private readonly texts: (string | null)[] = [null];
  private codes = new Uint32Array(64);

  /** How many different ones there are, with that of having none. */
  get variety(): number {
    return this.texts.length;
  }

  get(row: number): string | null {
    return this.textOf(this.code(row));
  }

  set(row: number, text: string | null): void {
    let code = this.numbers.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.numbers.set(text, code);
    }
    if (row >= this.codes.length) this.codes = grown(this.codes, new Uint32Array(this.codes.length * 2));
    this.codes[row] = code;
  }

  code(row: number): number {
    return this.codes[row] as number;
  }

  textOf(code: number): string | null {
    return this.texts[code] ?? null;
  }

  /** By code: 1 for these texts. */
  accepting(texts: readonly (string | null)[]): Uint8Array {
    const accepted = new Uint8Array(this.variety);
    for (const text of texts) {
      const code = this.numbers.get(text);
      if (code !== undefined) accepted[code] = 1;
    }
    return accepted;
  }
}

/** Moments of many rows; NaN where there is none, which is neither before nor after anything. */
export class TimeColumn {
  private values = new Float64Array(64);

  get(row: number): number {
    return this.values[row] as number;
  }

  set(row: number, at: number | null): void {
    if (row >= this.values.length) this.values = grown(this.values, new Float64Array(this.values.length * 2));
    this.values[row] = at ?? Number.NaN;
  }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
