import { isUtf8 } from 'node:buffer';
import type { ParkedMessage } from '@switchboard/messaging';
import { UsageError, type Command, type Terminal } from '../command';
import { adviceFor } from './advice';
import { eachQueue, openMessages } from './connect';
import { readSelection, WHERE_HELP } from './selection';
import { age, printable } from './text';

/** Prints everything about one message, in each queue that gave it up. */
export const dlqShow: Command = {
  name: 'dlq show',
  summary: 'everything about one of them, body included, and what to do',
  help: `Shows one message: why it was given up, by whom, its headers and its body, and what to do about it.
The body may hold personal data: mind where you paste it.

Usage: npm run switchboard -- dlq show <event-id> [options]

  --queue <name>   only in this queue; several may have given up the same event
  --json           one JSON document: an array
  --help           this text

${WHERE_HELP}Exit code: 0 shown; 1 no such message is parked; 2 wrong usage, or the messages could not be reached.
`,
  async run(argv, terminal) {
    const { selection, flags, ids } = readSelection(argv, ['json'], new Date());
    const [id, ...more] = ids;
    if (id === undefined || more.length > 0) throw new UsageError('dlq show needs one event id; dlq list prints them');
    const { reason, type, parkedBefore, parkedAfter } = selection.filter;
    if (reason ?? type ?? parkedBefore ?? parkedAfter ?? selection.limit)
      throw new UsageError('dlq show takes an event id and --queue, no other filter');
    const found = await find(id, selection.queues, terminal);
    if (found.length === 0) {
      terminal.err(`no message ${printable(id)} is parked in ${selection.queues.join(', ')}\n`);
      return 1;
    }
    const now = new Date();
    if (flags.has('json')) terminal.out(`${JSON.stringify(found.map(toJson), null, 2)}\n`);
    else terminal.out(found.map(message => report(message, now)).join('\n'));
    return 0;
  },
};

async function find(id: string, queues: readonly string[], terminal: Terminal): Promise<ParkedMessage[]> {
  const found: ParkedMessage[] = [];
  const { lot, close } = await openMessages(terminal);
  try {
    await eachQueue(queues, async queue => {
      const message = await lot.get(queue, id);
      if (message) found.push(message);
    });
  } finally {
    await close();
  }
  return found;
}

function toJson({ body, ...message }: ParkedMessage): unknown {
  const { kind, value } = read(body);
  return { ...message, advice: adviceFor(message.code), [kind === 'base64' ? 'bodyBase64' : 'body']: value };
}

function report(message: ParkedMessage, now: Date): string {
  const { id, queue, type, subject, code, reason, stackDigest, consumer, attempts, parkedAt, unreadable } = message;
  const rows: (readonly [string, string | undefined])[] = [
    ['event', id],
    ['queue', queue],
    ['type', type],
    ['subject', subject],
    ['code', code],
    ['reason', reason],
    ['stack digest', stackDigest || 'none'],
    ['consumer', consumer],
    ['attempts', String(attempts)],
    ['parked', `${parkedAt.toISOString()}, ${age(parkedAt, now)} ago`],
    ['unreadable', unreadable],
    ['what to do', adviceFor(code)],
  ];
  const fields = rows.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name.padEnd(13)} ${printable(value)}\n`],
  );
  const headers = lines(JSON.stringify(message.headers, null, 2));
  return `${fields.join('')}\nheaders\n${headers}\n${reportBody(message.body)}`;
}

function reportBody(body: Buffer): string {
  const { kind, value } = read(body);
  if (kind === 'json') return `body, ${body.length} bytes of JSON\n${lines(JSON.stringify(value, null, 2))}`;
  return kind === 'text'
    ? `body, ${body.length} bytes; not JSON, as text:\n${lines(value as string)}`
    : `body, ${body.length} bytes; not text, as base64:\n${value as string}\n`;
}

function read(body: Buffer): { kind: 'json' | 'text' | 'base64'; value: unknown } {
  if (!isUtf8(body)) return { kind: 'base64', value: body.toString('base64') };
  const text = body.toString();
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'text', value: text };
  }
}

function lines(text: string): string {
  return text
    .split('\n')
    .map(line => `${printable(line)}\n`)
    .join('');
}
