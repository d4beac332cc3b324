import { CommandError, fail } from '../errors';
import { Catalog } from './catalog';
import { GroupCommit } from './group-commit';
import type { Storage } from './storage';
import { StorageFailure } from './storage-error';

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** The engine: the catalog and its collections, and one writer at a time over all of them. */
export class Engine {
  readonly catalog: Catalog;
  private queue: Job[] = [];
  private readonly groupCommit = new GroupCommit();
  private committing: Promise<void> | undefined;
  private closed = false;

  /** `onFailure` hears when the file takes no more writes: the process should end. */
  constructor(
    readonly storage: Storage,
    private readonly onFailure: (error: StorageFailure) => void = () => undefined,
  ) {
    this.catalog = new Catalog(storage);
    if (this.catalog.isOld) storage.transaction(() => this.catalog.upgrade());
  }

  /**
   * Runs `work` alone among writers and resolves with its result once it is on disk. Works that arrive while a flush is under
   * way share the next transaction and flush. If `work` throws, nothing of it stays.
   */
  write<T>(work: () => T): Promise<T> {
    if (this.closed) return Promise.reject(new CommandError(91, 'The store is shutting down'));
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.groupCommit.arrived(this.queue.length);
      this.committing ??= this.commitAll();
    });
  }

  private async commitAll(): Promise<void> {
    while (this.queue.length > 0) {
      // What the sockets hold at this moment is read first, and comes along.
      await new Promise(resolve => setImmediate(resolve));
      await this.groupCommit.complete(this.queue.length);
      this.commitQueue();
    }
    // In the same breath as the last look at the queue: a write that comes later must start anew.
    this.committing = undefined;
  }

  /** Answers only after {@link Storage.transaction} has returned: then the writes are on disk. */
  private commitQueue(): void {
    const jobs = this.queue;
    this.queue = [];
    this.groupCommit.began(jobs.length);
    const outcomes = this.runTogether(jobs) ?? jobs.map(job => this.runAlone(job));
    jobs.forEach((job, i) => {
      const outcome = outcomes[i] as Outcome;
      if ('error' in outcome) job.reject(outcome.error);
      else job.resolve(outcome.value);
    });
  }

  /** One transaction for all; `undefined` if a work threw: then everything was undone and each must run alone. */
  private runTogether(jobs: readonly Job[]): Outcome[] | undefined {
    if (jobs.length === 1) return undefined;
    let outcomes: Outcome[] = [];
    try {
      this.storage.transaction(() => {
        outcomes = jobs.map(job => ({ value: job.work() }));
      });
      return outcomes;
    } catch (error) {
      if (error instanceof StorageFailure) return jobs.map(() => this.failed(error));
      this.catalog.reload();
      return undefined;
    }
  }

  private runAlone(job: Job): Outcome {
    let value: unknown;
    try {
      this.storage.transaction(() => {
        value = job.work();
      });
      return { value };
    } catch (error) {
      if (error instanceof StorageFailure) return this.failed(error);
      this.catalog.reload();
      return { error };
    }
  }

  private failed(error: StorageFailure): Outcome {
    this.closed = true;
    this.onFailure(error);
    return { error };
  }

  /** Waits for the writes that were accepted, then closes the files. */
  async close(): Promise<void> {
    this.closed = true;
    await this.committing;
    await this.storage.close();
  }
}

/** Checks a database name as mongod does. Throws code 73. */
export function checkDatabaseName(name: unknown): string {
  if (typeof name !== 'string' || name === '' || name.length > 63 || /[/\\. "$\0]/.test(name)) {
    return fail(73, `Invalid database name: '${String(name)}'`);
  }
  return name;
}

/** Checks a collection name as mongod does. Throws code 73. */
export function checkCollectionName(name: unknown): string {
  if (
    typeof name !== 'string' ||
    name === '' ||
    name.includes('$') ||
    name.includes('\0') ||
    name.startsWith('.') ||
    Buffer.byteLength(name) > 255
  ) {
    return fail(73, `Invalid namespace specified '${String(name)}'`);
  }
  return name;
}
