import { daysOf } from './days';

const now = new Date('2026-11-30T12:00:00Z');

test('without a filter it is the last thirty days', () => {
  const { dates } = daysOf({}, now, 'UTC');
  expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-11-01', '2026-11-30', 30]);
});

test('the day is that of the time zone, and what happened in it lies between the bounds', () => {
  const { dates, from, to } = daysOf({ createdAfter: new Date('2026-11-30T11:30:00Z') }, now, 'Pacific/Kiritimati');
  expect(dates).toEqual(['2026-12-01']);
  expect(from.getTime()).toBeLessThanOrEqual(Date.parse('2026-11-30T10:00:00Z'));
  expect(to.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-12-01T10:00:00Z'));
});

test('days in which clocks change are there once', () => {
  const { dates } = daysOf(
    { createdAfter: new Date('2026-10-23T22:30:00Z'), createdBefore: new Date('2026-10-26T22:59:00Z') },
    now,
    'Europe/Berlin',
  );
  expect(dates).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
});

test('where only resolving is asked for, its days', () => {
  const { dates } = daysOf(
    { resolvedAfter: new Date('2026-11-27T23:59:59.999Z'), resolvedBefore: new Date('2026-11-29T12:00:00Z') },
    now,
    'UTC',
  );
  expect(dates).toEqual(['2026-11-27', '2026-11-28', '2026-11-29']);
});

test('at most a year, and nothing of the future', () => {
  const { dates } = daysOf(
    { createdAfter: new Date('2020-01-01T00:00:00Z'), createdBefore: new Date('2030-01-01T00:00:00Z') },
    now,
    'UTC',
  );
  expect([dates.length, dates.at(-1)]).toEqual([366, '2026-11-30']);
});
