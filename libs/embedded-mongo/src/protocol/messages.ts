import { checkBson } from '../bson/check';
import { decode, encode } from '../bson/codec';
import type { Doc } from '../bson/types';
import { documentsOf, fieldOf, withoutField } from '../bson/elements';
import { fail } from '../errors';
import { Framed } from './document-list';
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

/** A message that has been checked and not decoded. */
export interface Envelope extends Omit<Request, 'db' | 'body'> {
  /** Collection that an OP_QUERY names. */
  readonly ns: string;
  /** The body without the documents of an insert, which are decoded one by one. */
  readonly head: Buffer;
  /** Number of BSON elements that decoding makes at once. */
  readonly elements: number;
}

/** Most elements that a command may have: a bound on the time and memory that decoding takes. */
export const MAX_ELEMENTS = 1_000_000;

/** Most sequences of a message: no command has more than two. */
const MAX_SEQUENCES = 2;

/** Most documents of a sequence, as mongod. */
const MAX_DOCUMENTS = 100_000;

/**
 * Checks one complete message. Throws {@link ProtocolError} for what ends the connection, a CommandError for what is answered:
 * code 22 for broken BSON, 15 for nesting, 10334 and 16 for too much of it.
 */
export function readMessage(message: Buffer): Envelope {
  const id = message.readInt32LE(4);
  switch (message.readInt32LE(12)) {
    case OP_MSG:
      return readMsg(id, message);
    case OP_QUERY:
      return readQuery(id, message);
    default:
      throw new ProtocolError(`unsupported opcode ${message.readInt32LE(12)}`);
  }
}

/** Decodes a message. */
export function parseMessage({ head, ns, ...rest }: Envelope): Request {
  const body = decode(head);
  const named = typeof body['$db'] === 'string' ? body['$db'] : 'admin';
  return { ...rest, db: rest.legacy ? ns.replace(/\.\$cmd$/, '') : named, body };
}

/** A document inside of a message, and the number of its elements. */
interface Checked {
  readonly bytes: Buffer;
  readonly elements: number;
}

function documentAt(message: Buffer, at: number, end: number): Checked {
  if (at + 5 > end) throw new ProtocolError('document outside of its message');
  const length = message.readInt32LE(at);
  if (length < 5 || at + length > end) throw new ProtocolError('document outside of its message');
  const bytes = message.subarray(at, at + length);
  return { bytes, elements: checkBson(bytes) };
}

function readMsg(id: number, message: Buffer): Envelope {
  if (message.length < 21) throw new ProtocolError('message too short');
  const flags = message.readUInt32LE(16);
  // The lower 16 bits must be understood or refused.
  if ((flags & 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME)) !== 0) throw new ProtocolError(`unknown flags ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const lists = new Map<string, readonly Checked[]>();
  let body: Checked | undefined;
  for (let at = 20; at < end;) {
    const kind = message[at++];
    if (kind === 0) {
      if (body) throw new ProtocolError('two bodies');
      body = documentAt(message, at, end);
      at += body.bytes.length;
    } else if (kind === 1) at = readSequence(message, at, end, lists);
    else throw new ProtocolError(`unknown section ${kind}`);
  }
  if (!body) throw new ProtocolError('no body');
  return {
    id,
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0 || (flags & EXHAUST_ALLOWED) !== 0,
    ns: '',
    bodyBytes: body.bytes,
    sequences: new Map([...lists].map(([name, list]) => [name, list.map(({ bytes }) => bytes)])),
    ...weighed(body, [...lists.values()].flat()),
  };
}

/** What of a command is decoded at once, and how much that is. Throws code 10334 if it is too much, for one document or in all. */
function weighed(body: Checked, listed: readonly Checked[]): { head: Buffer; elements: number } {
  if (!isInsert(body.bytes)) {
    const elements = listed.reduce((sum, one) => sum + one.elements, body.elements);
    return { head: body.bytes, elements: acceptable(elements) };
  }
  for (const { elements } of listed) acceptable(elements);
  const head = withoutField(body.bytes, 'documents');
  if (head === body.bytes) return { head, elements: acceptable(body.elements) };
  const documents = fieldOf(body.bytes, 'documents');
  if (body.elements > MAX_ELEMENTS && documents?.type === ARRAY)
    for (const one of documentsOf(documents.value) ?? []) acceptable(checkBson(one));
  return { head, elements: acceptable(checkBson(head)) };
}

const ARRAY = 0x04;

function isInsert(body: Buffer): boolean {
  return body.toString('latin1', 5, 12) === 'insert\0';
}

function acceptable(elements: number): number {
  if (elements <= MAX_ELEMENTS) return elements;
  return fail(10334, `BSONObj is too large: ${elements} elements, more than ${MAX_ELEMENTS}`);
}

function readSequence(message: Buffer, at: number, end: number, lists: Map<string, readonly Checked[]>): number {
  if (at + 4 > end) throw new ProtocolError('sequence too short');
  const sectionEnd = at + message.readInt32LE(at);
  const zero = message.indexOf(0, at + 4);
  if (sectionEnd > end || zero < 0 || zero >= sectionEnd) throw new ProtocolError('bad sequence');
  const list: Checked[] = [];
  for (let next = zero + 1; next < sectionEnd;) {
    const found = documentAt(message, next, sectionEnd);
    if (list.push(found) > MAX_DOCUMENTS)
      fail(16, `Write batch sizes must be between 1 and ${MAX_DOCUMENTS}. Got more operations.`);
    next += found.bytes.length;
  }
  const name = message.toString('utf8', at + 4, zero);
  if (lists.has(name) || lists.size >= MAX_SEQUENCES) throw new ProtocolError('too many sequences');
  lists.set(name, list);
  return sectionEnd;
}

function readQuery(id: number, message: Buffer): Envelope {
  const zero = message.indexOf(0, 20);
  if (zero < 0 || zero + 9 > message.length) throw new ProtocolError('bad query');
  const ns = message.toString('utf8', 20, zero);
  const { bytes, elements } = documentAt(message, zero + 9, message.length);
  return {
    id,
    legacy: true,
    wantsReply: true,
    ns,
    bodyBytes: bytes,
    head: bytes,
    elements: acceptable(elements),
    sequences: new Map(),
  };
}

let lastId = 0;

/** Encodes an answer, given as a document or as its BSON. */
export function encodeReply(request: Pick<Request, 'id' | 'legacy'>, reply: Doc | Framed): Buffer {
  if (reply instanceof Framed) return reply.after(headOf(request, reply.length));
  const body = encode(reply);
  return Buffer.concat([headOf(request, body.length), body]);
}

function headOf(request: Pick<Request, 'id' | 'legacy'>, bytes: number): Buffer {
  const prefix = Buffer.alloc(request.legacy ? 36 : 21);
  lastId = (lastId + 1) & 0x7fffffff;
  prefix.writeInt32LE(prefix.length + bytes, 0);
  prefix.writeInt32LE(lastId, 4);
  prefix.writeInt32LE(request.id, 8);
  prefix.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) {
    // Flags: "await capable"; one document.
    prefix.writeInt32LE(8, 16);
    prefix.writeInt32LE(1, 32);
  }
  return prefix;
}
