import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../src/pipeline/desk';
import { measurePipeline } from '../src/pipeline/measure';
import { perTicket, render } from '../src/pipeline/report';

/**
 * Of one ticket on its whole way, with reserve: on a busy machine it takes longer, so that more of what goes on by itself is counted with it; on one
 * with nothing else to do less comes together, so that there are more flushes.
 */
const CEILING = { commands: 40, flushes: 23 };

describe('what a ticket costs the store', () => {
  let folder: string;
  let desk: Desk;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'switchboard-pipeline-'));
    desk = await Desk.open(folder, 20);
  }, 120_000);
  afterAll(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it(`is at most ${CEILING.commands} commands and ${CEILING.flushes} flushes, from its creation to the last entry of its trail`, async () => {
    await measurePipeline(desk, { tickets: 10, rate: 0 });
    const figures = await measurePipeline(desk, { tickets: 60, rate: 20 });
    const { commands, flushes } = perTicket(figures);
    const isWithin = commands <= CEILING.commands && flushes !== undefined && flushes <= CEILING.flushes;
    // The table says which collection it is.
    expect({ isWithin, table: isWithin ? '' : render(figures) }).toEqual({ isWithin: true, table: '' });
  }, 300_000);
});
