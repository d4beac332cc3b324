import { type EmbeddedStore, startEmbeddedStore } from '@switchboard/embedded-mongo';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Int32, MaxKey } from 'mongodb';
import { AREA_NAMES, Bench, snippet } from '../src';

/** Without a MongoDB the run's MONGODB_URI is an embedded store too: nothing to compare with. */
const uri = process.env['TEST_DATABASE']?.includes('embedded store') ? undefined : process.env['MONGODB_URI'];
/** Of one seed, so that a failure in CI is a failure on the next run too. */
const SEED = 20_261_124;

describe('generated operations', () => {
  let store: EmbeddedStore;
  beforeAll(async () => {
    store = await startEmbeddedStore();
  });
  afterAll(() => store?.stop());

  const failuresOf = async (area: (typeof AREA_NAMES)[number], cases: number, reference?: string) => {
    const bench = await Bench.open(store.uri, reference);
    try {
      const { failures } = await bench.run({ area, cases, seed: SEED });
      return failures;
    } finally {
      await bench.close();
    }
  };

  it.each(AREA_NAMES)('%s: no index changes an answer', async area => {
    expect(await failuresOf(area, 60)).toEqual([]);
  });

  it('prints a counterexample as a program that repeats it', async () => {
    const docs = [{ _id: new Int32(1), m: new Map([['2', new MaxKey()]]) }];
    const command = { update: 'c', updates: [{ q: {}, u: { $inc: { n: new Int32(2) } } }] };
    const program = snippet(docs, { command, ordered: true, writes: true });
    const env = { ...process.env, MONGODB_URI: store.uri };
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: __dirname, env });
    const [answer, after] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown);
    expect(answer).toMatchObject({ n: { $numberInt: '1' }, nModified: { $numberInt: '1' } });
    expect(after).toEqual([{ _id: { $numberInt: '1' }, m: { 2: { $maxKey: 1 } }, n: { $numberInt: '2' } }]);
  });

  (uri === undefined ? it.skip : it).each(AREA_NAMES)(
    '%s: the answers of the MongoDB of this run (skipped where there is only the embedded store)',
    async area => {
      expect(await failuresOf(area, 50, uri)).toEqual([]);
    },
  );
});
