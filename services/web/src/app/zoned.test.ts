import { daysLater, instantAt, wallTime, weekdayOf } from './zoned';

const iso = (date: Date) => date.toISOString().slice(0, 16);

test('a time on a clock somewhere is an instant and back again, also beside a change of the clocks', () => {
  expect(wallTime(new Date('2026-11-30T23:30Z'), 'Europe/Berlin')).toBe('2026-12-01T00:30');
  expect(iso(instantAt('2026-12-01T08:00', 'Europe/Berlin'))).toBe('2026-12-01T07:00');
  expect(iso(instantAt('2026-07-01T08:00', 'America/New_York'))).toBe('2026-07-01T12:00');
  for (const wall of ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T03:30', '2026-10-25T01:30'])
    expect(wallTime(instantAt(wall, 'Europe/Berlin'), 'Europe/Berlin')).toBe(wall);
});

test('tomorrow at eight is at eight, though the night is an hour shorter', () => {
  const saturday = new Date('2026-03-28T12:00Z');
  expect(weekdayOf(saturday, 'Europe/Berlin')).toBe(6);
  expect(iso(daysLater(saturday, 1, '08:00', 'Europe/Berlin'))).toBe('2026-03-29T06:00');
  expect(iso(daysLater(new Date('2026-11-30T23:30Z'), 1, '08:00', 'Europe/Berlin'))).toBe('2026-12-02T07:00');
});
