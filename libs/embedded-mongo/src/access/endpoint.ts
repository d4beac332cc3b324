import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { passwordOf, USER } from './password';
import { type Verifier, verifierOf } from './scram';
import { prepareSocket, socketUri } from './socket';

const SOCKET = 'store.sock';
const HOST = '127.0.0.1';

export interface EndpointOptions {
  readonly dataDir?: string;
  /** TCP port on loopback, which takes a password; 0: any free one. Absent: a socket that only its owner opens, where there are such. */
  readonly port?: number;
  readonly replicaSet?: string;
}

/** How clients connect: never without either a password or a file system that lets nobody else through. */
export interface Endpoint {
  /** What clients have to prove; undefined where nobody else can connect. */
  readonly verifier: Verifier | undefined;
  /** Resolves with the address for clients, without a database. Rejects with an Error that says what to do: port taken. */
  listen(server: Server): Promise<string>;
  /** After the server has closed. */
  close(): void;
}

/** The data folder is this process's own by now. */
export function endpointOf({ dataDir, port, replicaSet }: EndpointOptions): Endpoint {
  // Drivers know the members of a set by host and port; and a socket of Windows can be opened by others.
  const needsPort = port !== undefined || replicaSet !== undefined || process.platform === 'win32';
  return needsPort ? portEndpoint(dataDir, port ?? 0) : socketEndpoint(dataDir);
}

function portEndpoint(dataDir: string | undefined, port: number): Endpoint {
  const password = passwordOf(dataDir);
  return {
    verifier: verifierOf(USER, password),
    listen: async server => {
      await listening(server, () => server.listen(port, HOST)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error;
        throw new Error(`Port ${port} on ${HOST} is taken. Stop the program that uses it, or choose another port.`);
      });
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      return `mongodb://${USER}:${password}@${HOST}:${taken}/`;
    },
    close: () => undefined,
  };
}

function socketEndpoint(dataDir: string | undefined): Endpoint {
  const temporary = dataDir === undefined ? mkdtempSync(path.join(tmpdir(), 'switchboard-socket-')) : undefined;
  return {
    verifier: undefined,
    listen: async server => {
      const file = prepareSocket(temporary ?? (dataDir as string), SOCKET);
      await listening(server, () => server.listen(file));
      // Its folder lets nobody through already; where it does, some systems ask the socket itself.
      chmodSync(file, 0o600);
      return socketUri(file);
    },
    close: () => {
      if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function listening(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve();
    });
    listen();
  });
}
