import type { TicketRow } from '../domain/ticket-columns';
import { TicketFollower } from './ticket-follower';

const row = (id: string, status = 'open'): TicketRow => ({
  id,
  status,
  priority: null,
  category: null,
  subcategory: null,
  team: null,
  requester: 'rita',
  assignee: null,
  assigneeName: null,
  createdAt: 0,
  firstResponseAt: null,
  resolvedAt: null,
});

/** A database of which a test says when its tickets were written. */
class Rows {
  readonly written = new Map<string, { row: TicketRow; at: number }>();
  readonly gone = new Map<string, number>();
  looks = 0;

  write(one: TicketRow, at: number): void {
    this.written.set(one.id, { row: one, at });
  }

  async *all() {
    yield [...this.written.values()].map(one => one.row);
  }

  async since(at: Date) {
    this.looks += 1;
    const rows = [...this.written.values()].filter(one => one.at >= at.getTime()).map(one => one.row);
    return { rows, gone: [...this.gone].filter(([, when]) => when >= at.getTime()).map(([id]) => id) };
  }
}

const DAY = 86_400_000;
let now: number;
let rows: Rows;
let follower: TicketFollower;
const warnings: unknown[] = [];
beforeEach(() => {
  now = 100 * DAY;
  rows = new Rows();
  rows.write(row('a'), DAY);
  rows.write(row('b'), DAY);
  const logger = { warn: (...given: unknown[]) => void warnings.push(given) };
  follower = new TicketFollower(rows, { now: () => new Date(now) }, logger as never);
});
afterEach(() => follower.stop());

const statuses = async () => {
  const columns = await follower.current();
  return columns && Object.fromEntries(columns.all().map(id => [id, columns.get(id)?.status]));
};

test('whoever asks before all tickets were read waits for that', async () => {
  expect(await statuses()).toEqual({ a: 'open', b: 'open' });
});

test('where they can not be read there are no columns, until they can', async () => {
  const { all } = rows;
  rows.all = async function* () {
    await Promise.reject(new Error('the database is away'));
    yield [];
  };
  expect(await statuses()).toBeUndefined();
  expect(warnings.at(-1)).toEqual([{ reason: 'the database is away' }, expect.any(String)]);
  rows.all = all;
  expect(await statuses()).toEqual({ a: 'open', b: 'open' });
});

test('whoever asks sees what was written, changed and deleted before', async () => {
  await follower.rebuild();
  now += 10_000;
  rows.write(row('b', 'closed'), now - 3_000);
  rows.write(row('c'), now);
  rows.written.delete('a');
  rows.gone.set('a', now);
  expect(await statuses()).toEqual({ b: 'closed', c: 'open' });
});

test('those who ask at the same time share a look', async () => {
  await follower.rebuild();
  rows.looks = 0;
  await Promise.all([statuses(), statuses(), statuses(), statuses()]);
  expect(rows.looks).toBe(1);
});

test('what a clock far behind has written comes with the next round', async () => {
  await follower.rebuild();
  now += 10_000;
  await follower.current();
  rows.write(row('b', 'closed'), now - 40_000);
  expect(await statuses()).toMatchObject({ b: 'open' });
  await follower.tend();
  expect(await statuses()).toMatchObject({ b: 'closed' });
});

test('what was written past it is found by a check, mended by a rebuild, and by itself after some hours', async () => {
  expect(await follower.rebuild()).toEqual({ tickets: 2, different: 0, examples: [] });
  rows.write(row('b', 'closed'), DAY);
  rows.written.delete('a');
  expect(await follower.check()).toEqual({ tickets: 1, different: 2, examples: ['a', 'b'] });
  expect(await statuses()).toEqual({ a: 'open', b: 'open' });
  expect(await follower.rebuild()).toMatchObject({ different: 2 });
  expect(await statuses()).toEqual({ b: 'closed' });

  rows.write(row('b', 'resolved'), DAY);
  now += DAY;
  await follower.tend();
  expect(warnings.at(-1)).toEqual([{ different: 1, examples: ['b'] }, expect.any(String)]);
  expect(await statuses()).toEqual({ b: 'resolved' });
});

test('what is written while all are read is not lost', async () => {
  const { all } = rows;
  rows.all = async function* () {
    yield* all.call(rows);
    rows.write(row('b', 'closed'), now);
    rows.gone.set('a', now);
    rows.written.delete('a');
  };
  await follower.rebuild();
  expect(await statuses()).toEqual({ b: 'closed' });
});
