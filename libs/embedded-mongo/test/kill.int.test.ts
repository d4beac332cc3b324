import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { randomOf, stateOf, Writer } from './kill-load';
import { startProcess, type StoreProcess } from './support';

/** KILL_CYCLES=200 is the long mode; KILL_SEED repeats a run. */
const CYCLES = Number(process.env['KILL_CYCLES'] ?? 25);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
const WRITERS = 5;

describe('kill -9', () => {
  let folder: string;
  let running: StoreProcess | undefined;
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'killed-'))));
  afterAll(() => {
    running?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    `loses nothing acknowledged, leaves nothing half done, and its indexes agree: ${CYCLES} kills under load, seed ${SEED}`,
    async () => {
      const random = randomOf(SEED);
      let writes = 0;
      let killAt = Infinity;
      const onWrite = () => {
        writes += 1;
        // Not at the end of a command: the others are anywhere in theirs, and some are at the flush.
        if (writes === killAt) setTimeout(() => running?.child.kill('SIGKILL'), random(8));
      };
      const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`w${i}`, random, onWrite));
      const readyMs: number[] = [];
      for (let cycle = 0; cycle <= CYCLES; cycle++) {
        const started = performance.now();
        running = await startProcess(folder, { args: ['--ttl-sweep-ms', '10'] });
        readyMs.push(performance.now() - started);
        const client = await MongoClient.connect(running.uri, {
          writeConcern: { w: 'majority', journal: true },
          retryWrites: false,
          serverSelectionTimeoutMS: 2000,
        });
        const db = client.db('app');
        for (const writer of writers) await check(writer);
        if (cycle === CYCLES) {
          await client.close();
          break;
        }
        killAt = writes + 1 + random(60);
        await Promise.all(writers.map(writer => writer.run(db)));
        await running.exited;
        running = undefined;
        await client.close();

        async function check(writer: Writer): Promise<void> {
          const found = await stateOf(db, writer.name);
          const allowed = [writer.acknowledged, ...(writer.pending ? [writer.pending] : [])];
          const same = allowed.some(state => JSON.stringify(plain(state)) === JSON.stringify(plain(found)));
          if (!same) expect({ cycle, found: plain(found) }).toEqual({ cycle, found: plain(writer.acknowledged) });
          writer.acknowledged = found;
          writer.pending = undefined;
          if (found.docs.size > 0 || found.indexes.size > 0) {
            const report = await db.command({ validate: writer.name, full: true });
            expect(report).toMatchObject({ valid: true, errors: [], nrecords: found.docs.size });
          }
        }
      }
      const median = readyMs.sort((a, b) => a - b)[Math.floor(readyMs.length / 2)] ?? 0;
      console.info(
        `${CYCLES} kills, ${writes} acknowledged writes checked; process to ready: median ${median.toFixed(0)} ms, worst ${readyMs.at(-1)?.toFixed(0)} ms`,
      );
      expect(writes).toBeGreaterThan(CYCLES * 10);
    },
    30_000 + CYCLES * 3000,
  );
});

function plain(state: Awaited<ReturnType<typeof stateOf>>): unknown {
  const docs = [...state.docs.values()].sort((a, b) => ((a['_id'] as string) < (b['_id'] as string) ? -1 : 1));
  return {
    docs: docs.map(doc => Object.fromEntries(Object.entries(doc).sort(([a], [b]) => (a < b ? -1 : 1)))),
    indexes: [...state.indexes].sort(),
  };
}
