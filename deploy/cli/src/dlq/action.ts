import { messageOf } from '@switchboard/kernel';
import type { ParkedList, ParkingLot, ParkingOutcome } from '@switchboard/messaging';
import { UsageError, type ExitCode, type Terminal } from '../command';
import { eachQueue } from './connect';
import { progressLine } from './progress';
import type { Selection } from './selection';
import { describeParked, plural, printable } from './text';

/** Matching messages that a dry run or a question shows. */
const SHOWN = 20;

/** @throws UsageError unless it is said which messages are meant */
export function insistOnChoice(selection: Selection, all: boolean): void {
  if (selection.narrowed && all) throw new UsageError('--all and a choice contradict each other: give one of them');
  if (!selection.narrowed && !all)
    throw new UsageError('which messages? Give event ids, at least one filter, or --all');
}

/** What is parked and fits, by queue, with the first ones to show. */
export async function preview(
  lot: ParkingLot,
  { queues, filter }: Selection,
): Promise<ReadonlyMap<string, ParkedList>> {
  const found = new Map<string, ParkedList>();
  await eachQueue(queues, async queue => {
    // Each id may be there in several copies, but hardly in more than these.
    const limit = Math.max(SHOWN, 2 * (filter.ids?.length ?? 0));
    found.set(queue, await lot.list(queue, { ...filter, limit }));
  });
  return found;
}

export function matchedIn(found: ReadonlyMap<string, ParkedList>): number {
  return [...found.values()].reduce((sum, { matched }) => sum + matched, 0);
}

/** Ids that were asked for and are not parked. */
export function missingIds({ filter }: Selection, found: ReadonlyMap<string, ParkedList>): readonly string[] {
  const there = new Set([...found.values()].flatMap(({ messages }) => messages.map(({ id }) => id)));
  return (filter.ids ?? []).filter(id => !there.has(id));
}

/** Matching messages of each queue that `limit` leaves room for, in all; `usable` says which of them count. */
export function allot(
  found: ReadonlyMap<string, ParkedList>,
  limit: number,
  usable: (list: ParkedList) => number,
): ReadonlyMap<string, number> {
  let left = limit;
  return new Map(
    [...found].map(([queue, list]) => {
      const share = Math.min(left, usable(list));
      left -= share;
      return [queue, share] as const;
    }),
  );
}

/** The first matching messages of each queue, for a person to look at. */
export function describeFound(found: ReadonlyMap<string, ParkedList>, limit: number): string {
  const now = new Date();
  const shares = allot(found, limit, ({ matched }) => matched);
  return [...found]
    .map(([queue, { messages }]) => {
      const share = shares.get(queue) ?? 0;
      const shown = messages.slice(0, Math.min(SHOWN, share));
      const rest = share - shown.length;
      return shown.map(message => describeParked(message, now)).join('') + (rest > 0 ? `    … and ${rest} more\n` : '');
    })
    .join('');
}

export interface Action {
  /** Past participle, e.g. `replayed`. */
  readonly done: string;
  readonly run: (queue: string, limit: number, onProgress: (done: number) => void) => Promise<ParkingOutcome>;
}

/**
 * Acts on queue after queue with progress and a report, on `limit` messages in all, and on no more of a queue than were found: what
 * has been parked meanwhile stands behind those. A failure ends it; what was not done by then is still parked.
 */
export async function act(
  { done: verb, run }: Action,
  found: ReadonlyMap<string, ParkedList>,
  limit: number,
  terminal: Terminal,
): Promise<ExitCode> {
  let done = 0;
  let refused = 0;
  for (const [queue, { matched }] of found) {
    const share = Math.min(matched, limit - done);
    if (share === 0) continue;
    const progress = progressLine(`${queue}: ${verb}`, share, terminal);
    let inQueue = 0;
    try {
      const outcome = await run(queue, share, count => progress.at((inQueue = count)));
      progress.end();
      done += outcome.done;
      refused += outcome.refused;
      terminal.out(`${queue}: ${outcome.done} ${verb}${outcome.refused > 0 ? `, ${outcome.refused} refused` : ''}\n`);
      for (const { id, reason } of outcome.refusals) terminal.out(`    ${printable(id)}: ${printable(reason)}\n`);
      if (outcome.refused > outcome.refusals.length)
        terminal.out(`    … and ${outcome.refused - outcome.refusals.length} more\n`);
    } catch (error) {
      progress.end();
      terminal.err(
        `${queue}: stopped after ${plural(inQueue)} (${verb}): ${messageOf(error)}. The rest is still parked.\n`,
      );
      return done + inQueue > 0 ? 1 : 2;
    }
  }
  return done > 0 && refused === 0 ? 0 : 1;
}
