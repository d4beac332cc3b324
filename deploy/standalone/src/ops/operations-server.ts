import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { prepareSocket } from '@switchboard/embedded-mongo';
import { ConfigError, messageOf, SwitchboardError, type Logger } from '@switchboard/kernel';
import type { ParkingLot } from '@switchboard/messaging';
import { answers } from './answers';
import {
  operationsSocket,
  PARKING_PATH,
  plainMessage,
  reviveCall,
  SOCKET,
  type AnswerLine,
  type ParkingCall,
} from './protocol';

/** The running process, open to commands on the same machine by the same user. */
export class OperationsServer {
  private constructor(private readonly server: Server | undefined) {}

  /** @throws ConfigError when another process serves this folder. */
  static async listen(dataDir: string, lot: ParkingLot, logger: Logger): Promise<OperationsServer> {
    const path = operationsSocket(dataDir);
    if (await answers(path)) throw new ConfigError(`DATA_DIR ${dataDir} is in use by another Switchboard`);
    try {
      // Removes what a crash has left behind.
      prepareSocket(dataDir, SOCKET);
      const server = createServer((request, response) => void serve(lot, request, response));
      await listenPrivately(server, path);
      return new OperationsServer(server);
    } catch (error) {
      // A file system without sockets; tickets do not need them.
      logger.warn({ path, reason: messageOf(error) }, 'no socket: `npm run switchboard` can not reach this process');
      return new OperationsServer(undefined);
    }
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>(done => (this.server ? this.server.close(() => done()) : done()));
  }
}

/** Nobody but this user may open the socket, from its first moment on. */
async function listenPrivately(server: Server, path: string): Promise<void> {
  const before = process.umask(0o177);
  try {
    // The file is made within this call; what runs before it is announced must not have this mask.
    server.listen(path);
  } finally {
    process.umask(before);
  }
  await once(server, 'listening');
}

async function serve(lot: ParkingLot, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const write = (line: AnswerLine) => void response.write(`${JSON.stringify(line)}\n`);
  try {
    if (request.method !== 'POST' || request.url !== PARKING_PATH) return void response.writeHead(404).end();
    const call = reviveCall(await text(request));
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    write({ result: await run(lot, call, progress => write({ progress })) });
  } catch (error) {
    const code = error instanceof SwitchboardError ? error.code : 'unexpected_error';
    write({ error: { code, message: messageOf(error) } });
  }
  response.end();
}

async function run(lot: ParkingLot, call: ParkingCall, onProgress: (done: number) => void): Promise<unknown> {
  switch (call.call) {
    case 'count':
      return lot.count(call.queue);
    case 'list':
      return lot.list(call.queue, call.query);
    case 'get':
      return plainMessage(await lot.get(call.queue, call.id));
    case 'replay':
      return lot.replay(call.queue, call.query, onProgress);
    case 'drop':
      return lot.drop(call.queue, call.query, onProgress);
  }
}
