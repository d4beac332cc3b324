import { silentLogger } from '@switchboard/kernel';
import type { JournalRecord, QueueJournal } from './journal';
import { JournalWriter } from './journal-writer';

const record = (key: string) => ({ key }) as JournalRecord;

function make(overrides: Partial<QueueJournal> = {}) {
  const log: string[] = [];
  const slow = () => new Promise(resolve => setTimeout(resolve, 2));
  const journal: QueueJournal = {
    load: async () => [],
    append: async () => undefined,
    update: async ({ key }) => (await slow(), void log.push(`update ${key}`)),
    remove: async keys => void log.push(`remove ${keys.join(' ')}`),
    ...overrides,
  };
  return { log, writer: new JournalWriter(journal, silentLogger()) };
}

describe('JournalWriter', () => {
  it('never lets a removal overtake an earlier update of the same record', async () => {
    const { log, writer } = make();
    void writer.update(record('a'));
    writer.remove('a');
    await writer.flush();
    expect(log).toEqual(['update a', 'remove a']);
  });

  it('writes together what is published together, and fails it together', async () => {
    const batches: string[][] = [];
    const { writer } = make({
      append: async records => {
        batches.push(records.map(({ key }) => key));
        if (records.some(({ key }) => key === 'bad')) throw new Error('disk full');
      },
    });
    await Promise.all([writer.append([record('a'), record('b')]), writer.append([record('c')])]);
    const failing = ['d', 'bad'].map(key => writer.append([record(key)]));
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'bad'],
    ]);
  });

  it('collects removals', async () => {
    const { log, writer } = make();
    for (const key of ['a', 'b', 'c']) writer.remove(key);
    await writer.flush();
    expect(log).toEqual(['remove a b c']);
  });

  it('writes removals by itself after a moment', async () => {
    const { log, writer } = make();
    writer.remove('a');
    const end = Date.now() + 2_000;
    while (log.length === 0 && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 1));
    expect(log).toEqual(['remove a']);
  });

  it('tries a removal again until it gets through', async () => {
    let refusals = 1;
    const removed: string[] = [];
    const { writer } = make({
      remove: async keys => {
        if (refusals-- > 0) throw new Error('disk full');
        removed.push(...keys);
      },
    });
    writer.remove('a');
    await writer.flush();
    expect(removed).toEqual([]);
    writer.remove('b');
    await writer.flush();
    expect(removed.sort()).toEqual(['a', 'b']);
  });

  it('goes on after a failing write', async () => {
    const { log, writer } = make({ update: () => Promise.reject(new Error('disk full')) });
    await writer.update(record('a'));
    writer.remove('b');
    await writer.flush();
    expect(log).toEqual(['remove b']);
  });
});
