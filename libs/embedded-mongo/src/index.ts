import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { releaseAbandoned } from './engine/lock';
import type { WorkerMessage } from './worker';

export { claimFolder } from './access/private-folder';
export { placeOf, prepareSocket, socketPath, socketUri } from './access/socket';
export { claimStoreFolder } from './access/store-folder';

export interface EmbeddedStoreOptions {
  /** Folder of the data files; absent: a temporary folder without fsync, removed at stop. */
  dataDir?: string;
  /**
   * TCP port on loopback, which takes a password; 0: any free one. Absent: a socket that only its owner can open (on Windows, and for
   * a replica set, any free port).
   */
  port?: number;
  /** Milliseconds between TTL sweeps. Default 10_000. */
  ttlSweepMs?: number;
  /** Megabytes of JavaScript memory of the store's thread. Default 384; data is mapped from the file and does not count. */
  maxHeapMb?: number;
  /**
   * Called when the store ended by itself (out of memory, a disk that fails). Default: the error is thrown where nobody handles
   * it, so that the process ends and whoever supervises it starts it again; a process without its store is of no use.
   */
  onDeath?: (error: Error) => void;
  /** Name of a replica set to present itself as, so that drivers repeat failed writes. Absent: a standalone server. */
  replicaSet?: string;
}

export interface EmbeddedStore {
  /** For clients, e.g. mongodb://%2Fsrv%2Fdesk%2Fstore.sock/; that of a port holds the password. */
  readonly uri: string;
  /** Finishes accepted writes, closes all connections and the files. Repeating it is harmless. */
  stop(): Promise<void>;
}

const MAX_HEAP_MB = 384;

/** Starts the store in a worker thread of this process. Rejects with an actionable Error (port taken, folder in use, damaged file). */
export async function startEmbeddedStore(options: EmbeddedStoreOptions = {}): Promise<EmbeddedStore> {
  const { maxHeapMb = MAX_HEAP_MB, onDeath = throwOutside, ...serverOptions } = options;
  const worker = new Worker(workerFile(), {
    workerData: serverOptions,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb, maxYoungGenerationSizeMb: 16 },
  });
  const exited = new Promise<number>(resolve => worker.once('exit', resolve));
  const { dataDir } = options;
  if (dataDir !== undefined) void exited.then(() => releaseAbandoned(dataDir));
  const uri = await ready(worker);
  let stopping: Promise<void> | undefined;
  let cause: Error | undefined;
  worker.on('error', error => (cause = error as Error));
  void exited.then(code => {
    if (stopping) return;
    const reason = cause?.message ?? `exit code ${code}`;
    onDeath(
      new Error(`The store ended by itself: ${reason}. What it acknowledged is on disk: start the process again.`, {
        cause,
      }),
    );
  });
  return { uri, stop: () => (stopping ??= stop(worker, exited)) };
}

function throwOutside(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

function workerFile(): string {
  // Under a TypeScript loader this file lies in src/, and the worker only exists built.
  const beside = path.join(__dirname, 'worker.js');
  const file = existsSync(beside) ? beside : path.join(__dirname, '..', 'dist', 'worker.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: build it first with \`npx tsc -b libs/embedded-mongo\`.`);
  return file;
}

function ready(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number) =>
      reject(new Error(`The store's thread ended with code ${code} before it was ready.`));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if ('ready' in message) resolve(message.ready);
      else
        void worker
          .terminate()
          .then(() => reject(new Error('failed' in message ? message.failed : 'The store stopped.')));
    });
  });
}

async function stop(worker: Worker, exited: Promise<unknown>): Promise<void> {
  const answer = new Promise<WorkerMessage | undefined>(resolve => {
    worker.once('message', resolve);
    void exited.then(() => resolve(undefined));
  });
  worker.postMessage('stop');
  const message = await answer;
  await worker.terminate();
  if (message && 'failed' in message) throw new Error(`The store did not stop cleanly: ${message.failed}`);
}
