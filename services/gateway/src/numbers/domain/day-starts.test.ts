import fc from 'fast-check';
import { dayOf, dayStarts } from './day-starts';
import { calendarOf, daysOf } from './days';

const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Santiago'];
const year = { min: new Date('2025-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true };

test('every moment lies in the day that a calendar of the time zone names', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.date(year), fc.date(year), fc.date(year), (zone, one, other, at) => {
      const [createdAfter, createdBefore] = one < other ? [one, other] : [other, one];
      const { dates } = daysOf({ createdAfter, createdBefore }, year.max, zone);
      const day = dayOf(at.getTime(), dayStarts(dates, zone));
      expect(day).toBe(dates.indexOf(calendarOf(zone).format(at)));
    }),
    { numRuns: 300 },
  );
});

test('a day whose first hour is left out begins with the second', () => {
  const [start] = dayStarts(['2026-09-06'], 'America/Santiago');
  expect(new Date(start ?? 0).toISOString()).toBe('2026-09-06T04:00:00.000Z');
});
