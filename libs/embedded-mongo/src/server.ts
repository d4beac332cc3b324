import { createServer, type Server, type Socket } from 'node:net';
import { Cursors } from './engine/cursors';
import { Engine } from './engine/engine';
import { openStorage } from './engine/storage';
import type { Shared } from './commands/context';
import { serve } from './connection';
import { Traffic } from './protocol/traffic';
import { sweepDropped } from './dropped';
import { sweepExpired } from './ttl';

/** Settings of one server. */
export interface ServerOptions {
  readonly dataDir?: string;
  readonly host?: string;
  readonly port?: number;
  readonly ttlSweepMs?: number;
  /** Name of a replica set to present itself as, of which it is the only member. */
  readonly replicaSet?: string;
}

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MAX_CONNECTIONS = 2000;
const STOP_MS = 5000;

/**
 * Opens the store and listens. There are no users, hence only loopback. Throws an Error that says what to do: port taken,
 * host not loopback, folder in use, file damaged.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, ttlSweepMs = 10_000 } = options;
  if (!LOOPBACK.has(host)) throw new Error(`The store has no users and listens on loopback only, not on ${host}.`);
  const engine = new Engine(openStorage(options.dataDir), endProcess);
  const cursors = new Cursors();
  const sockets = new Set<Socket>();
  const traffic = new Traffic();
  let lastConnection = 0;
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, shared, traffic, ++lastConnection);
  });
  server.maxConnections = MAX_CONNECTIONS;
  const shared: Shared = {
    engine,
    cursors,
    startedAt: Date.now(),
    inFlight: new Set(),
    connections: () => sockets.size,
    counters: new Map(),
    ...(options.replicaSet === undefined ? {} : { replicaSet: options.replicaSet }),
  };
  try {
    await listen(server, host, port);
  } catch (error) {
    await engine.close();
    throw error;
  }
  const sweeper = startSweeper(engine, cursors, ttlSweepMs);
  return {
    port: portOf(server),
    stop: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      await sweeper.stop();
      for (const socket of sockets) socket.destroy();
      await closed;
      await settled(shared.inFlight);
      await engine.close();
    },
  };
}

/** Lets answers under way go out, then ends the thread or process by an error that nobody handles. */
function endProcess(error: Error): void {
  console.error(`embedded-mongo: ${error.message}`);
  setTimeout(() => {
    throw error;
  }, 100);
}

/** Waits for commands under way, but not for long ones: their clients are gone already. */
async function settled(work: ReadonlySet<Promise<unknown>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise(resolve => (timer = setTimeout(resolve, STOP_MS)));
  await Promise.race([Promise.allSettled(work), deadline]);
  clearTimeout(timer);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} on ${host} is taken. Stop the program that uses it, or choose another port.`)
          : error,
      );
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      // An accept that fails (too many open files) concerns one client, not the server.
      server.on('error', error => console.error('embedded-mongo: listener:', error.message));
      resolve();
    });
  });
}

function startSweeper(engine: Engine, cursors: Cursors, everyMs: number): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const timer = setInterval(() => {
    cursors.expire();
    running = running
      .then(() => sweepExpired(engine, Date.now))
      .then(() => sweepDropped(engine, () => isOver))
      .catch((error: unknown) => console.error('embedded-mongo: sweep failed:', error));
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      isOver = true;
      await running;
    },
  };
}
