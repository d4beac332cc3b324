export interface BatcherOptions {
  /** Items of one batch at most; as many are not waited with. */
  readonly most: number;
  /** How long the first one waits for others; milliseconds. Those that come while a batch is under way wait for its end, too. */
  readonly waitMs: number;
}

/**
 * Has done together what comes one by one: in the order of arrival, one batch after the other. Each item has an outcome of its own.
 * @template Item what is to be done
 */
export class Batcher<Item> {
  private waiting: { readonly item: Item; readonly done: (failure: unknown) => void }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isBusy = false;

  /** @param work gives back what each item failed with, undefined for those that are done; when it throws, all have failed with that. */
  constructor(
    private readonly work: (items: readonly Item[]) => Promise<readonly unknown[]>,
    private readonly options: BatcherOptions,
  ) {}

  /** Resolves when it is done. @throws what `work` says of it. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, done: failure => (failure === undefined ? resolve() : reject(failure as Error)) });
      this.look();
    });
  }

  private look(): void {
    if (this.isBusy || this.waiting.length === 0) return;
    if (this.waiting.length >= this.options.most) this.begin();
    else this.timer ??= setTimeout(() => this.begin(), this.options.waitMs);
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isBusy = true;
    const batch = this.waiting.splice(0, this.options.most);
    void this.failuresOf(batch.map(({ item }) => item)).then(failures => {
      for (const [at, { done }] of batch.entries()) done(failures[at]);
      this.isBusy = false;
      this.look();
    });
  }

  private async failuresOf(items: readonly Item[]): Promise<readonly unknown[]> {
    try {
      return await this.work(items);
    } catch (error) {
      return items.map(() => error);
    }
  }
}
