import type { Actor, DeskCategory, DeskContents, DeskField, DeskTeam, FieldChange } from '@switchboard/contracts';
import type { TaxonomyChange } from '@switchboard/persistence';
import { Refusal, unprocessable } from '../../domain/refusal';

/** What admins define, by the list that holds it. */
export interface Entries {
  readonly categories: DeskCategory;
  readonly teams: DeskTeam;
  readonly fields: DeskField;
}
export type EntryList = keyof Entries;

/** What one of each is called. */
export const NAME_OF = { categories: 'category', teams: 'team', fields: 'field' } as const;

/** Room between two entries, so that another fits in without a change of the others. */
const ORDER_STEP = 10;

export function entryOf<List extends EntryList>(
  contents: DeskContents,
  list: List,
  key: string,
): Entries[List] | undefined {
  return (contents[list] as readonly Entries[List][]).find(entry => entry.key === key);
}

/** At the end of the list. */
export const nextOrder = (contents: DeskContents, list: EntryList): number =>
  Math.max(-ORDER_STEP, ...contents[list].map(({ order }) => order)) + ORDER_STEP;

/**
 * The write that makes an entry what it is to be, or takes it out, with its event; null where nothing would change.
 * @param to null: not there any more
 */
export function changeEntry<List extends EntryList>(
  contents: DeskContents,
  list: List,
  key: string,
  to: Entries[List] | null,
  actor: Actor,
): TaxonomyChange | null {
  const entries = contents[list] as readonly Entries[List][];
  const before = entryOf(contents, list, key);
  const changes = differences(before, to);
  if (changes.length === 0) return null;
  const others =
    to && before ? entries.map(entry => (entry.key === key ? to : entry)) : withoutOrWith(entries, key, to);
  const change = before ? (to ? 'changed' : 'removed') : 'created';
  return {
    set: { [list]: others },
    events: [{ type: 'taxonomy.changed', data: { actor, kind: NAME_OF[list], key, change, changes } }],
  };
}

const withoutOrWith = <Entry extends { readonly key: string }>(
  entries: readonly Entry[],
  key: string,
  to: Entry | null,
): Entry[] => (to ? [...entries, to] : entries.filter(entry => entry.key !== key));

function differences(before: object | undefined, after: object | null): FieldChange[] {
  const [from, to] = [(before ?? {}) as Record<string, unknown>, (after ?? {}) as Record<string, unknown>];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map(field => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
    .filter(change => JSON.stringify(change.from) !== JSON.stringify(change.to));
}

/** Whether an entry is there already in exactly the form that is wanted, so that asking again does no harm. */
export function isSame(existing: { readonly order: number }, wanted: { readonly order: number }): boolean {
  return differences({ ...existing, order: 0 }, { ...wanted, order: 0 }).length === 0;
}

/** @throws Refusal `key_taken` */
export const keyTaken = (list: EntryList, key: string) =>
  new Refusal('conflict', 'key_taken', `There is a ${NAME_OF[list]} with the key ${key} already.`, [
    { path: '/key', message: 'is taken' },
  ]);

/** @throws Refusal `too_many_entries` */
export function checkRoom(contents: DeskContents, list: EntryList, limit: number): void {
  if (contents[list].length >= limit)
    throw new Refusal('conflict', 'too_many_entries', `There may be ${limit} ${list}; remove one first.`);
}

/** A key for what has none: `Rooms & buildings` → `rooms_buildings`. @throws Refusal naming the field when nothing of the label is left. */
export function keyFrom(label: string, path: string): string {
  const key = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 50);
  if (key === '')
    throw unprocessable('key_missing', path, 'can not be made of this label; give one of a to z, 0 to 9 and _');
  return key;
}
