import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../src/pipeline/desk';
import { measurePipeline } from '../src/pipeline/measure';
import { perTicket, render } from '../src/pipeline/report';

/** Of one ticket on its whole way, with reserve for a busy machine: the longer it takes, the more of what goes on by itself is counted with it. */
const CEILING = { commands: 40, flushes: 15 };

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
