import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TransientError } from '@switchboard/kernel';
import { SmallDisk } from '@switchboard/testing';
import { listMail, readMail } from './mailbox';
import type { Mail } from '../domain/mail';
import { fileTransport } from './file-transport';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const never = new AbortController().signal;

function aMail(overrides: Partial<Mail> = {}): Mail {
  const id = overrides.id ?? randomBytes(8).toString('hex');
  return {
    id,
    createdAt: new Date('2026-11-20T12:00:00.000Z'),
    date: new Date('2026-11-20T12:00:01.000Z'),
    from: { name: 'Switchboard', address: 'help@example.com' },
    to: { name: 'Rita Requester', address: 'rita@example.com' },
    subject: '[TKT-20261120-7K2M9Q] Größe – ärger',
    language: 'en',
    text: 'Hello\n.\nGrüße',
    html: '<p>Hello</p>',
    messageId: `<${id}@example.com>`,
    thread: { id: '<ticket-1@example.com>', ticketNumber: 'TKT-20261120-7K2M9Q' },
    ...overrides,
  };
}

test('a mail becomes a file that reads back as it was', async () => {
  const mail = aMail({ id: 'a1' });
  await fileTransport(directory).send(mail, never);
  expect(await readdir(directory)).toEqual(['20261120T120000000Z-a1.eml']);
  const stored = await readMail(directory, '20261120T120000000Z-a1.eml');
  expect(stored).toMatchObject({
    from: 'Switchboard <help@example.com>',
    to: 'Rita Requester <rita@example.com>',
    subject: mail.subject,
    messageId: '<a1@example.com>',
    inReplyTo: '<ticket-1@example.com>',
    date: '2026-11-20T12:00:01.000Z',
  });
  expect(stored?.text.trim()).toBe(mail.text);
  expect(stored?.html.trim()).toBe(mail.html);
  expect(stored?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
  expect(stored?.headers).toContainEqual({ name: 'X-Switchboard-Ticket', value: 'TKT-20261120-7K2M9Q' });
});

test('the same mail twice is one file, the later one, and no leftovers', async () => {
  const transport = fileTransport(directory);
  await Promise.all([1, 2, 3].map(() => transport.send(aMail({ id: 'a1' }), never)));
  await transport.send(aMail({ id: 'a1', subject: 'later' }), never);
  expect(await readdir(directory)).toHaveLength(1);
  expect(await listMail(directory, 10)).toEqual([expect.objectContaining({ subject: 'later' })]);
});

test('the list is newest first and no longer than asked for', async () => {
  const transport = fileTransport(directory);
  for (const minute of [3, 1, 2]) {
    await transport.send(aMail({ createdAt: new Date(2026, 0, 1, 0, minute), subject: `at ${minute}` }), never);
  }
  expect((await listMail(directory, 2)).map(({ subject }) => subject)).toEqual(['at 3', 'at 2']);
  expect(await listMail(directory, 0)).toEqual([]);
});

test('other files, unfinished ones among them, are not mail', async () => {
  await writeFile(join(directory, '.20261120T120000000Z-a1.eml.ab12.tmp'), 'half');
  await writeFile(join(directory, 'notes.txt'), 'x');
  expect(await listMail(directory, 10)).toEqual([]);
  expect(await listMail(join(directory, 'absent'), 10)).toEqual([]);
});

test.each([
  '../secret.eml',
  '..',
  '.',
  '',
  'inner/20261120T120000000Z-a1.eml',
  '../20261120T120000000Z-a1.eml',
  '..\\20261120T120000000Z-a1.eml',
  '20261120T120000000Z-a1.eml\u0000.txt',
  '/etc/passwd',
  '20261120T120000000Z-none.eml',
])('%j reads nothing', async name => {
  await writeFile(join(directory, 'secret.eml'), 'Subject: secret\r\n\r\nsecret');
  await mkdir(join(directory, 'box', 'inner'), { recursive: true });
  await writeFile(join(directory, '20261120T120000000Z-a1.eml'), 'Subject: secret\r\n\r\nsecret');
  await writeFile(join(directory, 'box', 'inner', '20261120T120000000Z-a1.eml'), 'Subject: secret\r\n\r\nsecret');
  expect(await readMail(join(directory, 'box'), name)).toBeNull();
});

test('a directory that can not be written is worth another try', async () => {
  await writeFile(join(directory, 'file'), '');
  const sending = fileTransport(join(directory, 'file')).send(aMail(), never);
  await expect(sending).rejects.toBeInstanceOf(TransientError);
});

test('line breaks in names and subjects add no header and no recipient', async () => {
  const attack = 'x\r\nBcc: eve@example.com\r\n\r\n<script>';
  await fileTransport(directory).send(
    aMail({ id: 'a1', subject: attack, to: { name: attack, address: 'rita@example.com' } }),
    never,
  );
  const stored = await readMail(directory, '20261120T120000000Z-a1.eml');
  expect(stored?.headers.map(({ name }) => name.toLowerCase())).not.toContain('bcc');
  expect(stored?.to).toContain('rita@example.com');
  expect(stored?.text.trim()).toBe('Hello\n.\nGrüße');
});

test('a full disk is a failure that passes, and leaves no half of a mail', async () => {
  const disk = SmallDisk.mount('256k');
  if (!disk) return;
  try {
    const folder = join(disk.folder, 'mail');
    const transport = fileTransport(folder);
    await transport.send(aMail({ id: 'a1' }), never);
    disk.fill();
    const long = aMail({ id: 'a2', text: 'Hello\n'.repeat(5_000) });
    await expect(transport.send(long, never)).rejects.toMatchObject({ code: 'mail_dir_unwritable' });
    expect(await readdir(folder)).toEqual(['20261120T120000000Z-a1.eml']);
    disk.free();
    await transport.send(long, never);
    expect((await readMail(folder, '20261120T120000000Z-a2.eml'))?.text.trim()).toBe(long.text.trim());
  } finally {
    disk.unmount();
  }
});
