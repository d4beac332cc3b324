import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import Busboy from '@fastify/busboy';
import { malformed, Refusal } from '../../domain/refusal';
import type { IncomingFile } from '../usecases/upload';

/** A line of which nothing has come for so long has broken off, whatever it says itself; milliseconds. */
const STALL_MS = 30_000;
const LOOK_EVERY_MS = 2_000;

export interface IncomingUpload {
  readonly file: Promise<IncomingFile>;
  /** What comes after is not wanted any more: it is thrown away, so that the client gets to read the answer. */
  discard(): void;
}

const brokenOff = () => new Refusal('timeout', 'upload_broken_off', 'The upload broke off: nothing of it was kept.');
const oneFile = () => malformed('/file', 'must be one file: upload others by requests of their own');

/** The one file of a multipart/form-data body, while it comes in. @throws Refusal for a body that can not be one. */
export function receiveUpload(request: IncomingMessage): IncomingUpload {
  const parser = parserFor(request);
  const file = deferred<IncomingFile>();
  const whole = deferred<void>();
  let content: Readable | undefined;
  let ended = false;
  const end = (error?: Error) => {
    if (ended) return;
    ended = true;
    clearInterval(watch);
    request.off('close', onClose);
    if (!error) return whole.resolve();
    request.unpipe(parser);
    file.reject(error);
    whole.reject(error);
    content?.destroy(error);
  };
  // A body that has come to its end may still wait to be stored.
  const onClose = () => request.complete || end(brokenOff());
  const watch = stallWatch(request, () => end(brokenOff()));
  // Each is told to whoever waits for it; it may be that nobody does any more.
  for (const { promise } of [file, whole]) promise.catch(() => undefined);
  parser.on('file', (_field: string, stream: Readable, name: string | undefined) => {
    stream.on('error', () => undefined);
    if (content) return void (stream.resume(), end(oneFile()));
    content = stream;
    file.resolve({ name, content: stream, whole: whole.promise });
  });
  parser.on('field', (field: string) =>
    end(malformed(`/${field.slice(0, 50)}`, 'is not known; send one file and nothing else')),
  );
  parser.on('error', () => end(malformedBody()));
  parser.on('finish', () => end(content ? undefined : malformed('/file', 'is missing')));
  request.on('close', onClose);
  request.on('error', () => end(brokenOff()));
  request.pipe(parser);
  return {
    file: file.promise,
    discard: () => {
      end(brokenOff());
      request.unpipe(parser);
      request.resume();
    },
  };
}

const malformedBody = () => malformed('/file', 'must be one part of a whole multipart/form-data body');

function parserFor(request: IncomingMessage): InstanceType<typeof Busboy> {
  const headers = request.headers as IncomingMessage['headers'] & { 'content-type': string };
  try {
    return new Busboy({ headers, limits: { fieldSize: 1_024, fields: 1, parts: 3, headerPairs: 50 } });
  } catch {
    throw malformedBody();
  }
}

function deferred<T>() {
  const parts = {} as { resolve: (value: T) => void; reject: (error: Error) => void };
  const promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return { promise, ...parts };
}

function stallWatch({ socket }: IncomingMessage, stalled: () => void): NodeJS.Timeout {
  let [bytes, since] = [socket.bytesRead, performance.now()];
  return setInterval(() => {
    const now = performance.now();
    if (socket.bytesRead > bytes) [bytes, since] = [socket.bytesRead, now];
    else if (now - since > STALL_MS) stalled();
  }, LOOK_EVERY_MS).unref();
}
