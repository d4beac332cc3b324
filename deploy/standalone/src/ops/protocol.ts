import { socketPath } from '@switchboard/embedded-mongo';
import type { ParkedMessage, ParkedSummary, ParkingQuery, ReplayQuery } from '@switchboard/messaging';

/**
 * How a command speaks to the running process: one JSON call per HTTP request over a Unix socket in the data folder that its owner
 * alone may open, so there is neither a port nor a token. The answer is JSON lines: progress, then a result or an error.
 */
export type ParkingCall =
  | { readonly call: 'count'; readonly queue: string }
  | { readonly call: 'list'; readonly queue: string; readonly query: ParkingQuery }
  | { readonly call: 'get'; readonly queue: string; readonly id: string }
  | { readonly call: 'replay'; readonly queue: string; readonly query: ReplayQuery }
  | { readonly call: 'drop'; readonly queue: string; readonly query: ParkingQuery };

export type AnswerLine =
  | { readonly progress: number }
  | { readonly result: unknown }
  | { readonly error: { readonly code: string; readonly message: string } };

export const PARKING_PATH = '/parking';

/** Name of the socket in the data folder. */
export const SOCKET = 'ops.sock';

export const operationsSocket = (dataDir: string) => socketPath(dataDir, SOCKET);

/** JSON has no dates: they are strings on the way. */
export function reviveCall(text: string): ParkingCall {
  return JSON.parse(text, (key, value: unknown) =>
    key === 'parkedBefore' || key === 'parkedAfter' ? new Date(String(value)) : value,
  ) as ParkingCall;
}

type Plain<T> = Omit<T, 'parkedAt' | 'body'> & { readonly parkedAt: string };

export function reviveSummary(plain: unknown): ParkedSummary {
  const summary = plain as Plain<ParkedSummary>;
  // What is undefined does not go over the wire, and is there for whoever looks for the key.
  const { type, subject, unreadable } = summary;
  return { ...summary, type, subject, unreadable, parkedAt: new Date(summary.parkedAt) };
}

/** The body goes as base64. */
export function plainMessage(message: ParkedMessage | undefined): unknown {
  return message ? { ...message, body: message.body.toString('base64') } : null;
}

export function reviveMessage(plain: unknown): ParkedMessage | undefined {
  if (plain === null) return undefined;
  const { headers, body } = plain as { headers: ParkedMessage['headers']; body: string };
  return { ...reviveSummary(plain), headers, body: Buffer.from(body, 'base64') };
}
