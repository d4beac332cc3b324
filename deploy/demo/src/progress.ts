/** A progress bar on a terminal; plain lines every tenth elsewhere. */
export class Progress {
  private lastTenth = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  show(done: number, note = ''): void {
    const share = this.total === 0 ? 1 : done / this.total;
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    const text = `${this.label.padEnd(12)} ${bar} ${String(done).padStart(4)}/${this.total} ${note}`;
    if (this.stream.isTTY) {
      this.stream.write(`\r\u001b[K${text}${done >= this.total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth === this.lastTenth) return;
    this.lastTenth = tenth;
    this.stream.write(`${text}\n`);
  }
}
