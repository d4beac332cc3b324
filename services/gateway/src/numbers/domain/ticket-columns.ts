import { TextColumn, TimeColumn } from './columns';

const TEXTS = ['status', 'priority', 'category', 'subcategory', 'team', 'requester', 'assignee'] as const;
const TIMES = ['createdAt', 'firstResponseAt', 'resolvedAt'] as const;
type Texts = Record<(typeof TEXTS)[number], string | null>;
type Times = Record<(typeof TIMES)[number], number | null>;

/** What numbers look at of a ticket: people by their ids, moments in milliseconds. */
export interface TicketRow extends Readonly<Texts & Times> {
  readonly id: string;
  readonly assigneeName: string | null;
}

/**
 * The few fields that numbers are made of, of every ticket, side by side: all of them are looked through in a millisecond or two, whatever the
 * filter is. A hundred thousand take some 15 MB.
 */
export class TicketColumns {
  private readonly places = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly texts = Object.fromEntries(TEXTS.map(name => [name, new TextColumn()])) as Record<
    keyof Texts,
    TextColumn
  >;
  private readonly times = Object.fromEntries(TIMES.map(name => [name, new TimeColumn()])) as Record<
    keyof Times,
    TimeColumn
  >;
  private readonly names = new Map<string, string>();

  get size(): number {
    return this.ids.length;
  }

  /** Ids of all that there are, those at the same moment. */
  all(): readonly string[] {
    return [...this.ids];
  }

  text(name: keyof Texts): TextColumn {
    return this.texts[name];
  }

  time(name: keyof Times): TimeColumn {
    return this.times[name];
  }

  /** What an assignee was called when a ticket of theirs changed last. */
  nameOf(assignee: string): string {
    return this.names.get(assignee) ?? '';
  }

  get(id: string): Omit<TicketRow, 'assigneeName'> | undefined {
    const place = this.places.get(id);
    if (place === undefined) return undefined;
    const moment = (at: number) => (Number.isNaN(at) ? null : at);
    return {
      id,
      ...(Object.fromEntries(TEXTS.map(name => [name, this.texts[name].get(place)])) as Texts),
      ...(Object.fromEntries(TIMES.map(name => [name, moment(this.times[name].get(place))])) as Times),
    };
  }

  put(row: TicketRow): void {
    let place = this.places.get(row.id);
    if (place === undefined) {
      place = this.ids.push(row.id) - 1;
      this.places.set(row.id, place);
    }
    this.write(place, row);
    if (row.assignee !== null) this.names.set(row.assignee, row.assigneeName ?? '');
  }

  /** The last one takes the place, so that there are no gaps. */
  remove(id: string): void {
    const place = this.places.get(id);
    const last = this.ids.at(-1);
    if (place === undefined || last === undefined) return;
    this.write(place, this.get(last) as Texts & Times);
    this.ids[place] = last;
    this.places.set(last, place);
    this.ids.pop();
    this.places.delete(id);
  }

  private write(place: number, values: Texts & Times): void {
    for (const name of TEXTS) this.texts[name].set(place, values[name]);
    for (const name of TIMES) this.times[name].set(place, values[name]);
  }
}
