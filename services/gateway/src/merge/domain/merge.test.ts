import { ACTIVE_STATUSES, STATUSES } from '@switchboard/contracts';
import type { TicketDocument } from '@switchboard/persistence';
import { aTicket } from '@switchboard/testing';
import * as fc from 'fast-check';
import { letGo, mergeInto, show, takeIn, unmerge } from './merge';

const now = new Date('2026-11-30T09:00:00Z');
const by = { id: 'nia', name: 'Nia', email: 'nia@example.com', role: 'agent' as const, teams: [], sessionId: '' };
const actor = { kind: 'user' as const, id: by.id, name: by.name };

type Step = { set?: object } | null;
const apply = (ticket: TicketDocument, change: Step): TicketDocument => ({ ...ticket, ...change?.set });

const when = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
const ids = fc.uniqueArray(fc.uuid(), { maxLength: 4 });
const tickets = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    resolvedAt: when,
    closedAt: when,
    until: when,
    watchers: ids,
    guests: ids,
  })
  .map(({ until, ...fields }) =>
    aTicket({ ...fields, merge: null, merged: [], snooze: until && { until, by: 'nia', at: now } }),
  );

test('merge, then unmerge, is the identity for both tickets, whatever is merged beside it and taken back in whichever order', () => {
  fc.assert(
    fc.property(tickets, fc.array(tickets, { minLength: 1, maxLength: 5 }), fc.nat(), (into, others, seed) => {
      let survivor = into;
      const merged = others.map((other, i) => {
        survivor = apply(survivor, takeIn(survivor, other, `m${i}`, now));
        const document = apply(other, mergeInto(other, into._id, { mergeId: `m${i}`, since: now, by, now }));
        survivor = apply(survivor, show(survivor, `m${i}`, other.number, actor));
        expect(document).toMatchObject({ mergedInto: into._id });
        expect(ACTIVE_STATUSES).not.toContain(document.status);
        return { other, document, id: `m${i}` };
      });
      expect(survivor.merged?.map(({ ticketId, active }) => [ticketId, active])).toEqual(
        others.map(({ _id }) => [_id, true]),
      );
      const turn = seed % merged.length;
      for (const { other, document, id } of [...merged.slice(turn), ...merged.slice(0, turn)]) {
        const restored = apply(document, unmerge(document, by));
        survivor = apply(
          survivor,
          letGo(survivor, one => one.id === id, other.number, actor),
        );
        // Told again, or in the wrong order, it changes nothing.
        expect(show(survivor, id, other.number, actor)).toBeNull();
        expect(letGo(survivor, one => one.id === id, other.number, actor)).toBeNull();
        expect(restored).toEqual(other);
      }
      expect(survivor).toEqual(into);
    }),
  );
});

test('a merging that nobody ended counts for half a minute', () => {
  const [a, b, c] = [aTicket(), aTicket(), aTicket()] as const;
  const waiting = apply(a, takeIn(a, b, 'm', now));
  const soon = new Date(now.getTime() + 29_000);
  const later = new Date(now.getTime() + 30_000);
  const merging = (at: Date) => () => mergeInto(waiting, c._id, { mergeId: 'n', since: at, by, now: at });
  expect(merging(soon)).toThrow('Unmerge them first');
  expect(merging(later)).not.toThrow();
  expect(() => mergeInto(b, a._id, { mergeId: 'm', since: now, by, now: later })).toThrow('too long');
});
