import { connect, type Socket } from 'node:net';
import { eventually } from './eventually';
import { FaultPlan } from './smtp-faults';
import { SmtpSink } from './smtp-sink';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await SmtpSink.start();
});
afterEach(() => sink.stop());

/** The codes that the server answers to each line, until it hangs up or everything was said. */
async function talk(url: string, lines: readonly string[]): Promise<string[]> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  const codes: string[] = [];
  const waiting = [...lines];
  try {
    for await (const chunk of socket) {
      const line = String(chunk).trim().split('\r\n').at(-1) ?? '';
      codes.push(line.slice(0, 3));
      const next = waiting.shift();
      if (next === undefined) break;
      socket.write(`${next}\r\n`);
    }
  } catch {
    codes.push('reset');
  } finally {
    socket.destroy();
  }
  return codes;
}

const message =
  'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@x>\r\nX-Twice: a\r\nX-Twice: b\r\n\r\nHello\r\n.';
const dialogue = ['EHLO me', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'DATA', message];
const send = () => talk(sink.url, dialogue);
const accepted = ['220', '250', '250', '250', '354', '250'];

test('a message is kept as a mail client would see it', async () => {
  expect(await send()).toEqual(accepted);
  expect(sink.messages).toEqual([
    expect.objectContaining({ from: 'a@example.com', to: ['b@example.com'], subject: 'Grüße', messageId: '<1@x>' }),
  ]);
  expect(sink.messages[0]?.headers.get('x-twice')).toEqual(['a', 'b']);
  expect(sink.messages[0]?.text.trim()).toBe('Hello');
  expect(sink.messages[0]?.raw).toContain('X-Twice: b');
});

test('refusals come when and as often as ordered', async () => {
  sink.failNext({ kind: 'reject', at: 'rcpt', code: 550 });
  sink.failNext({ kind: 'reject', at: 'data', code: 451 });
  expect((await talk(sink.url, dialogue.slice(0, 3))).at(-1)).toBe('550');
  expect((await send()).at(-1)).toBe('451');
  expect(sink.messages).toHaveLength(0);
  expect(await send()).toEqual(accepted);
  expect(sink.attempts).toBe(3);
});

test('a connection ends before the message is kept, or after it but before the answer', async () => {
  sink.failNext({ kind: 'drop' });
  expect(await send()).not.toEqual(accepted);
  expect(sink.messages).toHaveLength(0);
  sink.failNext({ kind: 'accept-then-drop' });
  expect(await send()).not.toEqual(accepted);
  expect(sink.messages).toHaveLength(1);
});

test('down is down, and up is the same address', async () => {
  const { url } = sink;
  await sink.down();
  expect(await talk(url, dialogue)).toEqual(['reset']);
  await sink.up();
  expect(sink.url).toBe(url);
  expect(await eventually(send)).toEqual(accepted);
});

test('with a log-in, nobody sends without it', async () => {
  const locked = await SmtpSink.start({ auth: { user: 'me', pass: 'secret' } });
  expect(locked.url).toContain('me:secret@');
  expect((await talk(locked.url, dialogue.slice(0, 2))).at(-1)).toBe('530');
  const wrong = Buffer.from('\u0000me\u0000guess').toString('base64');
  expect((await talk(locked.url, ['EHLO me', `AUTH PLAIN ${wrong}`])).at(-1)).toBe('535');
  const right = Buffer.from('\u0000me\u0000secret').toString('base64');
  expect((await talk(locked.url, ['EHLO me', `AUTH PLAIN ${right}`])).at(-1)).toBe('235');
  await locked.stop();
});

test('the same seed makes the same messages fail, about as many as asked for', () => {
  const failures = (seed: number) => {
    const plan = new FaultPlan();
    plan.atRandom({ percent: 30, seed, fault: { kind: 'drop' } });
    return Array.from({ length: 1_000 }, () => (plan.next() ? 1 : 0));
  };
  expect(failures(7)).toEqual(failures(7));
  expect(failures(7)).not.toEqual(failures(8));
  const count = failures(7).filter(Boolean).length;
  expect(count).toBeGreaterThan(250);
  expect(count).toBeLessThan(350);
});
