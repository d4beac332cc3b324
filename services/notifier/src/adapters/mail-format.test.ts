import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { parseSender } from '../domain/sender';
import { cleanLine } from '@switchboard/kernel';
import type { Mail } from '../domain/mail';
import { toMessage } from './mail-format';

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'subject',
  'to',
  'x-auto-response-suppress',
  'x-switchboard-ticket',
];

/** A mail with these texts in its headers, as it goes over the wire. */
async function wire(name: string, subject: string, from = parseSender('Desk <desk@bücher.example>')) {
  const mail: Mail = {
    id: 'a1',
    createdAt: new Date(0),
    date: new Date(0),
    from,
    to: { name: cleanLine(name), address: 'rita@münchen.example' },
    subject: cleanLine(subject),
    language: 'en',
    text: 'Hello',
    html: '<p>Hello</p>',
    messageId: `<a1@${from.domain}>`,
    thread: { id: `<ticket-1@${from.domain}>`, ticketNumber: 'TKT-1' },
  };
  const { message } = await composer.sendMail(toMessage(mail));
  const raw = (message as Buffer).toString('latin1');
  return { raw, head: raw.slice(0, raw.indexOf('\r\n\r\n')), read: await PostalMime.parse(message as Buffer) };
}

/** What every mail must be, whatever stands in a name or a subject. */
function expectValid({ head, read }: Awaited<ReturnType<typeof wire>>): void {
  expect(head).toMatch(/^\p{ASCII}*$/u);
  for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  for (const [word] of head.matchAll(/=\?[^?\s]+\?[BQ]\?[^?\s]*\?=/gi)) expect(word.length).toBeLessThanOrEqual(75);
  expect(read.headers.map(({ key }) => key).sort()).toEqual(HEADERS);
  expect(read.to).toEqual([expect.objectContaining({ address: 'rita@xn--mnchen-3ya.example' })]);
}

/** Without the joiner that keeps words from being decoded once more. */
const shown = (text = '') => text.replaceAll('\u2060', '');

const NAMES = [
  'Núñez, José "Pepe" <admin>',
  'a@b.example, c@d.example',
  'Rita\r\nBcc: eve@example.com',
  '=?utf-8?B?QmNjOiBldmU=?=',
  '日本語'.repeat(60),
  'x'.repeat(900),
  'very '.repeat(150),
  '👩‍👩‍👧‍👦'.repeat(30),
  '',
];

test.each(NAMES)('the name %j makes one recipient and no header, and reads back as it was', async name => {
  const sent = await wire(name, 'Printer 🖨️ on fire');
  expectValid(sent);
  expect(shown(sent.read.to?.[0]?.name)).toBe(cleanLine(name));
  expect(sent.read.subject).toBe('Printer 🖨️ on fire');
});

const encoded = fc.base64String({ maxLength: 12 }).map(text => `=?utf-8?B?${text}?=`);
const pieces = fc.array(fc.oneof(encoded, fc.constantFrom('=?', '?=', 'a', ' ', '=', 'é', '=?utf-8?Q?=0D=0ABcc?=')));

test('words that look encoded are shown as they are, in names and in subjects', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async parts => {
      const text = cleanLine(`a${parts.join('')}`);
      const sent = await wire(text, text);
      expectValid(sent);
      expect(shown(sent.read.to?.[0]?.name)).toBe(text);
      expect(shown(sent.read.subject)).toBe(text);
    }),
  );
});

test('any name and any subject are valid headers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (name, subject) => {
      expectValid(await wire(name, `[TKT-1] ${subject}`));
    }),
  );
});

test('mail robots are told not to answer', async () => {
  const { head } = await wire('Rita', 'Hello');
  expect(head).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
  expect(head).toMatch(/^X-Auto-Response-Suppress: All\r?$/m);
});

test('an international sender is punycode in From, Message-ID, In-Reply-To and References', async () => {
  const { head } = await wire('Rita', 'Hello');
  expect(head).toMatch(/^From: Desk <desk@xn--bcher-kva\.example>\r?$/m);
  expect(head).toMatch(/^Message-ID: <a1@xn--bcher-kva\.example>\r?$/m);
  expect(head).toMatch(/^In-Reply-To: <ticket-1@xn--bcher-kva\.example>\r?$/m);
  expect(head).toMatch(/^References: <ticket-1@xn--bcher-kva\.example>\r?$/m);
});
