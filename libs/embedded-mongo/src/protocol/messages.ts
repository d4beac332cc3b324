import { checkBson } from '../bson/check';
import { decodeExact, encode } from '../bson/codec';
import type { Doc } from '../bson/types';
import { ProtocolError } from './framing';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const EXHAUST_ALLOWED = 1 << 16;

/** A command as it came over the wire. */
export interface Request {
  readonly id: number;
  /** OP_QUERY is accepted for the first handshake of drivers only. */
  readonly legacy: boolean;
  /** Whether the sender wants an answer. */
  readonly wantsReply: boolean;
  readonly db: string;
  readonly body: Doc;
  readonly bodyBytes: Buffer;
  /** Document sequences by name (documents, updates, deletes), still encoded. */
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
}

/** Parses one complete message. Throws {@link ProtocolError} or a CommandError for broken BSON; both end the connection. */
export function parseMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  switch (message.readInt32LE(12)) {
    case OP_MSG:
      return parseMsg(id, message);
    case OP_QUERY:
      return parseQuery(id, message);
    default:
      throw new ProtocolError(`unsupported opcode ${message.readInt32LE(12)}`);
  }
}

function documentAt(message: Buffer, at: number, end: number): Buffer {
  if (at + 5 > end) throw new ProtocolError('document outside of its message');
  const length = message.readInt32LE(at);
  if (length < 5 || at + length > end) throw new ProtocolError('document outside of its message');
  const bytes = message.subarray(at, at + length);
  checkBson(bytes);
  return bytes;
}

function parseMsg(id: number, message: Buffer): Request {
  if (message.length < 21) throw new ProtocolError('message too short');
  const flags = message.readUInt32LE(16);
  // The lower 16 bits must be understood or refused.
  if ((flags & 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) throw new ProtocolError(`unknown flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const sequences = new Map<string, Buffer[]>();
  let bodyBytes: Buffer | undefined;
  for (let at = 20; at < end;) {
    const kind = message[at++];
    if (kind === 0) {
      if (bodyBytes) throw new ProtocolError('two bodies');
      bodyBytes = documentAt(message, at, end);
      at += bodyBytes.length;
    } else if (kind === 1) {
      at = parseSequence(message, at, end, sequences);
    } else throw new ProtocolError(`unknown section ${kind}`);
  }
  if (!bodyBytes) throw new ProtocolError('no body');
  const body = decodeExact(bodyBytes);
  const db = typeof body['$db'] === 'string' ? body['$db'] : 'admin';
  return {
    id,
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0 || (flags & EXHAUST_ALLOWED) !== 0,
    db,
    body,
    bodyBytes,
    sequences,
  };
}

function parseSequence(message: Buffer, at: number, end: number, sequences: Map<string, Buffer[]>): number {
  if (at + 4 > end) throw new ProtocolError('sequence too short');
  const sectionEnd = at + message.readInt32LE(at);
  const zero = message.indexOf(0, at + 4);
  if (sectionEnd > end || zero < 0 || zero >= sectionEnd) throw new ProtocolError('bad sequence');
  const docs: Buffer[] = [];
  for (let next = zero + 1; next < sectionEnd;) {
    const bytes = documentAt(message, next, sectionEnd);
    docs.push(bytes);
    next += bytes.length;
  }
  sequences.set(message.toString('utf8', at + 4, zero), docs);
  return sectionEnd;
}

function parseQuery(id: number, message: Buffer): Request {
  const zero = message.indexOf(0, 20);
  if (zero < 0 || zero + 9 > message.length) throw new ProtocolError('bad query');
  const ns = message.toString('utf8', 20, zero);
  const bodyBytes = documentAt(message, zero + 9, message.length);
  const body = decodeExact(bodyBytes);
  const db = ns.endsWith('.$cmd') ? ns.slice(0, -5) : ns;
  return { id, legacy: true, wantsReply: true, db, body, bodyBytes, sequences: new Map() };
}

let lastId = 0;

/** Encodes an answer, given as a document or as its BSON. */
export function encodeReply(request: Pick<Request, 'id' | 'legacy'>, reply: Doc | Buffer): Buffer {
  const body = Buffer.isBuffer(reply) ? reply : encode(reply);
  const prefix = Buffer.alloc(request.legacy ? 36 : 21);
  lastId = (lastId + 1) & 0x7fffffff;
  prefix.writeInt32LE(prefix.length + body.length, 0);
  prefix.writeInt32LE(lastId, 4);
  prefix.writeInt32LE(request.id, 8);
  prefix.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) {
    // Flags: "await capable"; one document.
    prefix.writeInt32LE(8, 16);
    prefix.writeInt32LE(1, 32);
  }
  return Buffer.concat([prefix, body]);
}
