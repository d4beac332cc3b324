import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal, killPoints } from './journal';
import type { JournalLine } from './probe/plan';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'switchboard-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (label: string, changed = false): JournalLine => ({ kind: 'boundary', flow: 'f', label, changed });
async function journalOf(...lines: JournalLine[]): Promise<Journal> {
  const file = join(folder, 'journal');
  await writeFile(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  return new Journal(file);
}

test('a line that is still being written is not read', async () => {
  const file = join(folder, 'journal');
  await writeFile(file, `${JSON.stringify(at('receive'))}\n{"kind":"bound`);
  expect(await new Journal(file).boundariesOf('f')).toMatchObject([{ label: 'receive' }]);
});

test('a flow is over when it was answered and everything that began has ended', async () => {
  const begun = [at('receive'), at('before find tickets'), at('after find tickets'), at('before ack')];
  expect(await (await journalOf(...begun.slice(0, 3))).isOver('f')).toBe(false);
  expect(await (await journalOf(...begun, at('before publish ticket.queued'))).isOver('f')).toBe(false);
  expect(await (await journalOf(...begun)).isOver('f')).toBe(true);
});

test('an answer that a process died at was not given', async () => {
  const died = [at('before ack'), { kind: 'killed', flow: 'f', label: 'before ack' } as const];
  expect(await (await journalOf(...died)).isAnswered('f')).toBe(false);
  expect(await (await journalOf(...died, at('before ack'))).isAnswered('f')).toBe(true);
});

test('of all boundaries, those are chosen between which the outside changes', () => {
  const passed = ['receive*', 'before find x', 'after find x', 'before insert x', 'after insert x*', 'before ack'].map(
    label => ({ label: label.replace('*', ''), changed: label.endsWith('*') }),
  );
  expect(killPoints(passed, 'states')).toEqual(['receive', 'after insert x', 'before ack']);
  expect(killPoints(passed, 'all')).toHaveLength(6);
});
