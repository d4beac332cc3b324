import { type EmbeddedStore, startEmbeddedStore } from '@switchboard/embedded-mongo';
import { AREA_NAMES, Bench } from '../src';

const uri = process.env['MONGODB_URI'];
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

  (uri === undefined ? it.skip : it).each(AREA_NAMES)(
    '%s: the answers of the server at MONGODB_URI (skipped without it)',
    async area => {
      expect(await failuresOf(area, 50, uri)).toEqual([]);
    },
  );
});
