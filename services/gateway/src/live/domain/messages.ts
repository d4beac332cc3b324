import { LiveRequest } from '@switchboard/contracts';
import { Value } from 'typebox/value';

/** What a client may say. `after` is the id of the last push that it has. */
export type ClientMessage = LiveRequest;

/** What is pushed. `id` is there for what a client may name in `after`. */
export interface ServerMessage {
  readonly type: string;
  readonly ticketId: string | null;
  readonly at: string;
  readonly id?: string;
  readonly data: unknown;
}

/** The name under which the inbox is subscribed to where a ticket's id could stand. */
export const INBOX = 'inbox';

/** Reads a frame. `inbox` may also be named as the ticket. Undefined for anything that is no such message. */
export function readClientMessage(text: string): ClientMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Value.Check(LiveRequest, value)) return undefined;
  if (!('ticketId' in value) || value.ticketId !== INBOX || value.type === 'typing') return value;
  const { ticketId: _, ...rest } = value;
  return { ...rest, inbox: true } as ClientMessage;
}

/** Why a connection is ended; the codes above 4000 are ours. */
export const CLOSE = {
  goingAway: 1001,
  tooBig: 1009,
  tooSlow: 4008,
  unauthenticated: 4401,
  tooMany: 4429,
} as const;
