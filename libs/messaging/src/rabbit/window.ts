/** At most `size` are inside at once; the others wait in line. */
export class Window {
  private inside = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly size: number) {}

  /** @returns false when no place became free within `timeoutMs`; then `leave` must not be called. */
  async enter(timeoutMs: number): Promise<boolean> {
    if (this.inside < this.size) {
      this.inside += 1;
      return true;
    }
    if (timeoutMs <= 0) return false;
    return new Promise(resolve => {
      const admit = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(admit), 1);
        resolve(false);
      }, timeoutMs);
      this.line.push(admit);
    });
  }

  leave(): void {
    const next = this.line.shift();
    // The place passes on without becoming free, so nobody can jump the line.
    if (next) next();
    else this.inside -= 1;
  }
}
