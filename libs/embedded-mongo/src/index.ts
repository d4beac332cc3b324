import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { releaseAbandoned } from './engine/lock';
import type { WorkerMessage } from './worker';

export interface EmbeddedStoreOptions {
  /** Folder of the data files; absent: a temporary folder without fsync, removed at stop. */
  dataDir?: string;
  /** TCP port on loopback; 0 or absent: any free port. */
  port?: number;
  /** Milliseconds between TTL sweeps. Default 10_000. */
  ttlSweepMs?: number;
}

export interface EmbeddedStore {
  /** e.g. mongodb://127.0.0.1:40123/ */
  readonly uri: string;
  readonly port: number;
  /** Finishes accepted writes, closes all connections and the files. Repeating it is harmless. */
  stop(): Promise<void>;
}

/** Memory of the store's own thread; data is mapped from the file and does not count. */
const MAX_HEAP_MB = 384;

/** Starts the store in a worker thread of this process. Rejects with an actionable Error (port taken, folder in use, damaged file). */
export async function startEmbeddedStore(options: EmbeddedStoreOptions = {}): Promise<EmbeddedStore> {
  const worker = new Worker(workerFile(), {
    workerData: { ...options },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: 16 },
  });
  const exited = new Promise<void>(resolve => worker.once('exit', () => resolve()));
  if (options.dataDir !== undefined) void exited.then(() => releaseAbandoned(options.dataDir as string));
  const port = await ready(worker);
  worker.on('error', error => console.error('embedded-mongo: the store stopped:', error));
  let stopping: Promise<void> | undefined;
  return { uri: `mongodb://127.0.0.1:${port}/`, port, stop: () => (stopping ??= stop(worker, exited)) };
}

function workerFile(): string {
  // Under a TypeScript loader this file lies in src/, and the worker only exists built.
  const beside = path.join(__dirname, 'worker.js');
  const file = existsSync(beside) ? beside : path.join(__dirname, '..', 'dist', 'worker.js');
  if (!existsSync(file)) throw new Error(`${file} is missing: build it first with \`npx tsc -b libs/embedded-mongo\`.`);
  return file;
}

function ready(worker: Worker): Promise<number> {
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

async function stop(worker: Worker, exited: Promise<void>): Promise<void> {
  const answer = new Promise<WorkerMessage | undefined>(resolve => {
    worker.once('message', resolve);
    void exited.then(() => resolve(undefined));
  });
  worker.postMessage('stop');
  const message = await answer;
  await worker.terminate();
  if (message && 'failed' in message) throw new Error(`The store did not stop cleanly: ${message.failed}`);
}
