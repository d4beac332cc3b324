import path from 'node:path';
import { type EmbeddedStore, startEmbeddedStore } from '@switchboard/embedded-mongo';
import { fileReport, runSpecifications, summary, type Verdict } from '../src';

/** Two files in the format of the specifications: one that agrees with the store, one that is wrong on purpose. */
describe('the runner of the specifications', () => {
  let store: EmbeddedStore;
  const found = new Map<string, readonly Verdict[]>();
  let all: Verdict[];

  beforeAll(async () => {
    store = await startEmbeddedStore();
    const fixtures = path.join(__dirname, 'fixtures');
    all = await runSpecifications(fixtures, store.uri, (file, verdicts) => found.set(path.basename(file), verdicts));
  });
  afterAll(() => store?.stop());

  it('tells passed, refused and skipped tests apart', () => {
    expect(found.get('right.json')).toEqual([
      { test: 'result, events and outcome agree', status: 'passed' },
      { test: 'refused by name', status: 'refused', why: '$out and $merge' },
      { test: 'for other servers', status: 'skipped', why: 'needs server 99.0 or later' },
    ]);
  });

  it('fails every test that is wrong, and says where', () => {
    const verdicts = found.get('wrong.json') ?? [];
    expect(verdicts.filter(({ status }) => status !== 'failed')).toEqual([]);
    expect(verdicts.map(({ why }) => why)).toEqual([
      'find[0].x: expected 2, got 1',
      'find[0].n.b: expected nothing, got 1',
      'insertOne: expected an error, got a result',
      expect.stringContaining('insertOne: MongoServerError: E11000'),
      expect.stringContaining('$where is not supported'),
      'events[0].commandName: expected "find", got "count"',
      'outcome: expected 1 documents in wrong, got 0',
    ]);
  });

  it('reports counts per file and reasons at the end', () => {
    expect(fileReport('right.json', found.get('right.json') ?? [])).toContain(
      '1 passed    1 refused    1 skipped    0 failed',
    );
    expect(summary(all)).toContain('10 tests: 1 passed, 1 refused, 1 skipped, 7 failed');
    expect(summary(all)).toMatch(/Refused:\n\s+1 {2}\$out and \$merge/);
  });

  it('says what it expects of a folder without tests', async () => {
    await expect(runSpecifications(__dirname, store.uri, () => undefined)).rejects.toThrow(
      /holds no tests. Give a checkout/,
    );
  });
});
