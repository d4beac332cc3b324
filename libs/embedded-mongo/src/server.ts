import { createServer, type Socket } from 'node:net';
import { type EndpointOptions, endpointOf } from './access/endpoint';
import { Login } from './access/login';
import { claimStoreFolder } from './access/store-folder';
import { Cursors } from './engine/cursors';
import { Engine } from './engine/engine';
import { openStorage } from './engine/storage';
import type { Shared } from './commands/context';
import { serve } from './connection';
import { Traffic } from './protocol/traffic';
import { sweepDropped } from './dropped';
import { sweepExpired } from './ttl';

/** Settings of one server. */
export interface ServerOptions extends EndpointOptions {
  readonly ttlSweepMs?: number;
}

export interface RunningServer {
  /** For clients, without a database. With a port it holds the password. */
  readonly uri: string;
  stop(): Promise<void>;
}

const MAX_CONNECTIONS = 2000;
const STOP_MS = 5000;

/**
 * Opens the store and listens, on a socket or, for there is no TLS, on loopback. Throws an Error that says what to do: port taken,
 * folder in use or somebody else's, file damaged.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { dataDir, ttlSweepMs = 10_000 } = options;
  const claim = () => dataDir !== undefined && claimStoreFolder(dataDir);
  claim();
  const engine = new Engine(openStorage(dataDir), endProcess);
  const endpoint = endpointOf(options);
  // Whatever the umask made of the files that are new.
  claim();
  const cursors = new Cursors();
  const sockets = new Set<Socket>();
  const traffic = new Traffic();
  let lastConnection = 0;
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, shared, traffic, ++lastConnection, new Login(endpoint.verifier));
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
  const uri = await endpoint.listen(server).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  // An accept that fails (too many open files) concerns one client, not the server.
  server.on('error', error => console.error('embedded-mongo: listener:', error.message));
  const sweeper = startSweeper(engine, cursors, ttlSweepMs);
  return {
    uri,
    stop: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      await sweeper.stop();
      for (const socket of sockets) socket.destroy();
      await closed;
      await settled(shared.inFlight);
      await engine.close();
      endpoint.close();
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
