import { parentPort, workerData } from 'node:worker_threads';
import { startServer, type ServerOptions } from './server';

/** Messages from the worker to the thread that started it. */
export type WorkerMessage = { readonly ready: string } | { readonly failed: string } | { readonly stopped: true };

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('worker.js runs as a worker thread: use startEmbeddedStore, or cli.js');
  const send = (message: WorkerMessage) => port.postMessage(message);
  try {
    const server = await startServer(workerData as ServerOptions);
    port.once('message', () => {
      server.stop().then(
        () => send({ stopped: true }),
        (error: unknown) => send({ failed: (error as Error).message }),
      );
    });
    send({ ready: server.uri });
  } catch (error) {
    send({ failed: (error as Error).message });
  }
}

void main();
