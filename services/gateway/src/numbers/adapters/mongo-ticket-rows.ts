import type { DeletedTicketDocument, Model, TicketDocument } from '@switchboard/persistence';
import type { TicketRow } from '../domain/ticket-columns';
import type { TicketRows } from '../ports';

/** Read at a time: few enough that nobody waits for them to be taken in. */
const BATCH = 1_000;

/** Short names: the names of fields would be most of what is sent. */
const FIELDS = {
  s: '$status',
  p: '$priority',
  c: '$category',
  u: '$subcategory',
  t: '$team',
  r: '$requester.id',
  a: '$assignee',
  o: '$createdAt',
  f: '$firstResponseAt',
  e: '$resolvedAt',
  d: '$deletedAt',
} as const;

interface Found {
  readonly _id: string;
  readonly s: string;
  readonly p?: string | null;
  readonly c?: string | null;
  readonly u?: string | null;
  readonly t?: string | null;
  readonly r: string;
  readonly a?: { readonly id: string; readonly name: string } | null;
  readonly o: Date;
  readonly f?: Date | null;
  readonly e?: Date | null;
  readonly d?: Date | null;
}

/** Rows of the tickets in the database; one that is being deleted is gone. */
export class MongoTicketRows implements TicketRows {
  constructor(
    private readonly tickets: Model<TicketDocument>,
    private readonly deleted: Model<DeletedTicketDocument>,
  ) {}

  async *all(signal: AbortSignal): AsyncGenerator<TicketRow[]> {
    for (let after = ''; !signal.aborted;) {
      const found = await this.tickets.aggregate<Found>([
        { $match: { _id: { $gt: after } } },
        { $sort: { _id: 1 } },
        { $limit: BATCH },
        { $project: FIELDS },
      ]);
      yield found.filter(({ d }) => !d).map(rowOf);
      const last = found.at(-1);
      if (!last || found.length < BATCH) return;
      after = last._id;
    }
  }

  async since(at: Date): Promise<{ rows: TicketRow[]; gone: string[] }> {
    const changed = await this.tickets.aggregate<Found>([
      { $match: { updatedAt: { $gte: at } } },
      { $project: FIELDS },
    ]);
    // After the tickets: what goes in between has left this behind.
    const left = await this.deleted.find({ updatedAt: { $gte: at } }, { _id: 1 }).lean<{ _id: string }[]>();
    const gone = [...changed.filter(({ d }) => d), ...left].map(({ _id }) => _id);
    return { rows: changed.filter(({ d }) => !d).map(rowOf), gone };
  }
}

const time = (at: Date | null | undefined): number | null => at?.getTime() ?? null;

function rowOf({ _id, s, p, c, u, t, r, a, o, f, e }: Found): TicketRow {
  return {
    id: _id,
    status: s,
    priority: p ?? null,
    category: c ?? null,
    subcategory: u ?? null,
    team: t ?? null,
    requester: r,
    assignee: a?.id ?? null,
    assigneeName: a?.name ?? null,
    createdAt: o.getTime(),
    firstResponseAt: time(f),
    resolvedAt: time(e),
  };
}
