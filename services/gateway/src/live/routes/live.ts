import websocket from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { RawData, WebSocket } from 'ws';
import { forbidden } from '../../domain/refusal';
import type { App } from '../../http/types';
import { FrameLimit } from '../domain/frame-limit';
import { CLOSE } from '../domain/messages';
import type { LiveMetrics } from '../ports';
import type { Hub } from '../usecases/hub';
import { SocketLine } from './socket-line';

export interface LivePorts {
  readonly live: Hub;
  readonly liveMetrics: LiveMetrics;
}

export interface LiveOptions {
  /** Pages that may open a line from a browser, beside the one that the gateway itself serves. */
  readonly origins: readonly string[];
}

const MAX_FRAME_BYTES = 16 * 1024;
/** Whoever has not signed in by then is not waited for; milliseconds. */
const SIGN_IN_MS = 10_000;
const FRAMES = { burst: 60, refillMs: 200 };
const BEARER = 'bearer.';

/** `GET /ws`, also below the base path. */
export async function liveRoutes(app: App, ports: LivePorts, options: LiveOptions): Promise<void> {
  await app.register(websocket, {
    options: { maxPayload: MAX_FRAME_BYTES, handleProtocols: chosenProtocol },
    preClose: function (done) {
      ports.live.close();
      this.websocketServer.close(() => undefined);
      done();
    },
  });
  for (const path of ['/ws', '/api/v1/ws'])
    app.get(
      path,
      {
        websocket: true,
        // It lasts for hours: what bounds requests in work must not count it.
        config: { access: 'public', compartment: 'none' },
        schema: {
          tags: ['live'],
          operationId: path === '/ws' ? 'live' : 'liveBelowBasePath',
          hide: true,
          summary: 'Live pushes over a WebSocket',
          querystring: Type.Object(
            { after: Type.Optional(Type.String({ maxLength: 64 })) },
            { additionalProperties: false },
          ),
        },
        preValidation: async request => checkOrigin(request, options.origins),
      },
      (socket, request) => serve(socket, request, ports),
    );
}

function serve(socket: WebSocket, request: FastifyRequest, { live, liveMetrics }: LivePorts): void {
  const line = new SocketLine(socket, liveMetrics);
  const { after } = request.query as { after?: string };
  const connection = live.connect(line, after);
  const limit = new FrameLimit(FRAMES.burst, FRAMES.refillMs, Date.now());
  const patience = setTimeout(() => {
    if (!connection.person) line.close(CLOSE.unauthenticated, 'nobody has signed in');
  }, SIGN_IN_MS).unref();
  socket.on('error', () => liveMetrics.cutOff('malformed'));
  socket.on('close', () => {
    clearTimeout(patience);
    live.disconnected(connection);
  });
  const token = offeredToken(request);
  // Frames wait for the sign-in that the handshake has asked for.
  let ready: Promise<void> = token === undefined ? Promise.resolve() : live.signIn(connection, token);
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!limit.take(Date.now())) {
      liveMetrics.cutOff('limit');
      return line.close(CLOSE.tooMany, 'too many messages');
    }
    const text = isBinary ? '' : (data as Buffer).toString();
    ready = ready.then(() => live.receive(connection, text));
    ready.catch(error => {
      request.log.warn({ reason: (error as Error).message }, 'a live message failed');
      line.close(1011, 'try again');
    });
  });
}

/** Browsers say where a page is from; a foreign one must not speak for whoever is signed in. Programs say nothing. */
function checkOrigin(request: FastifyRequest, origins: readonly string[]): void {
  const { origin } = request.headers;
  if (origin === undefined || origins.includes(origin)) return;
  if (origin === `${request.protocol}://${request.host}`) return;
  throw forbidden(`Pages of ${origin.slice(0, 100)} may not open a line here: see CORS_ORIGIN.`);
}

/** The token among the offered protocols: browsers can send it in no header of its own, and an address is logged. */
function offeredToken(request: FastifyRequest): string | undefined {
  const offered = request.headers['sec-websocket-protocol']?.split(',').map(each => each.trim()) ?? [];
  return offered.find(each => each.startsWith(BEARER))?.slice(BEARER.length);
}

/** Whatever else is offered is answered; the token alone only if there is nothing else, since a browser insists on an answer. */
function chosenProtocol(offered: Set<string>): string | false {
  const names = [...offered];
  return names.find(name => !name.startsWith(BEARER)) ?? names[0] ?? false;
}
