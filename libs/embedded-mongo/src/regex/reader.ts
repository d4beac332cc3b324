/** Reads a pattern character by character (code points). */
export class Reader {
  private readonly chars: readonly string[];
  private at = 0;

  constructor(pattern: string) {
    this.chars = [...pattern];
  }

  get done(): boolean {
    return this.at >= this.chars.length;
  }

  peek(ahead = 0): string {
    return this.chars[this.at + ahead] ?? '';
  }

  next(): string {
    return this.chars[this.at++] ?? '';
  }

  /** Whether `text` (of characters in the basic plane) comes next. */
  sees(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.peek(i) !== text[i]) return false;
    return true;
  }

  /** Steps over `text` if it comes next. */
  take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Characters as long as they pass, at most `most`. */
  takeWhile(passes: RegExp, most = Infinity): string {
    let out = '';
    while (out.length < most && !this.done && passes.test(this.peek())) out += this.next();
    return out;
  }
}
