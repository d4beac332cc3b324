import type { DeskField, TicketView } from '@switchboard/contracts';

/** A cell: text, a number, a moment, or nothing. */
export type Cell = string | number | Date | null;

interface Column {
  readonly title: string;
  readonly of: (ticket: TicketView) => Cell;
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** What a report says of a ticket; nothing in it that requesters may not see of their own. */
const COLUMNS: readonly Column[] = [
  { title: 'Number', of: ({ number }) => number },
  { title: 'Title', of: ({ title }) => title },
  { title: 'Status', of: ({ status }) => status },
  { title: 'Priority', of: ({ priority }) => priority },
  { title: 'Category', of: ({ category }) => category },
  { title: 'Subcategory', of: ({ subcategory }) => subcategory },
  { title: 'Tags', of: ({ tags }) => tags.join(', ') },
  { title: 'Channel', of: ({ channel }) => channel },
  { title: 'Requester', of: ({ requester }) => requester.name },
  { title: 'Requester e-mail', of: ({ requester }) => requester.email },
  { title: 'Department', of: ({ department }) => department },
  { title: 'Assignee', of: ({ assignee }) => assignee?.name ?? null },
  { title: 'Team', of: ({ team }) => team },
  { title: 'Created', of: ({ createdAt }) => moment(createdAt) },
  { title: 'Updated', of: ({ updatedAt }) => moment(updatedAt) },
  { title: 'Resolved', of: ({ resolvedAt }) => moment(resolvedAt) },
  { title: 'Closed', of: ({ closedAt }) => moment(closedAt) },
  { title: 'Resolution', of: ({ resolution }) => resolution },
  { title: 'Description', of: ({ description }) => description },
];

/** What a report shows of one reader's tickets: the columns of all, and those of the fields that this reader sees. */
export class Sheet {
  constructor(private readonly fields: readonly DeskField[]) {}

  /** Fields are called by their labels, with the key where two columns would be called the same. */
  get head(): string[] {
    const labels = [...COLUMNS.map(({ title }) => title), ...this.fields.map(({ label }) => label)];
    const isTwice = (label: string) => labels.filter(one => one === label).length > 1;
    const own = this.fields.map(({ key, label }) => (isTwice(label) ? `${label} (${key})` : label));
    return [...COLUMNS.map(({ title }) => title), ...own];
  }

  /** Ids of the people whom the fields of these tickets name. */
  peopleOf(tickets: readonly TicketView[]): string[] {
    const keys = this.fields.filter(({ type }) => type === 'person').map(({ key }) => key);
    const ids = tickets.flatMap(({ fields }) => keys.map(key => fields[key]));
    return [...new Set(ids.filter(id => typeof id === 'string'))];
  }

  /** @param names of people, by id */
  row(ticket: TicketView, names: ReadonlyMap<string, string>): Cell[] {
    const own = this.fields.map(field => cellOf(field, ticket.fields[field.key], names));
    return [...COLUMNS.map(({ of }) => of(ticket)), ...own];
  }
}

function cellOf(
  { type, choices }: DeskField,
  value: string | number | undefined,
  names: ReadonlyMap<string, string>,
): Cell {
  if (value === undefined) return null;
  if (type === 'person') return names.get(String(value)) ?? value;
  return choices.find(({ key }) => key === value)?.label ?? value;
}
