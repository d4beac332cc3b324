import { beginOf, dayOf, daysAfter, justBefore } from './days';

test('a day begins when it is midnight there, also where clocks change and where it is another day', () => {
  expect(beginOf('2026-11-29', 'Europe/Berlin').toISOString()).toBe('2026-11-28T23:00:00.000Z');
  expect(beginOf('2026-10-25', 'Europe/Berlin').toISOString()).toBe('2026-10-24T22:00:00.000Z');
  expect(beginOf('2026-10-26', 'Europe/Berlin').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  expect(beginOf('2026-12-01', 'Pacific/Kiritimati').toISOString()).toBe('2026-11-30T10:00:00.000Z');
  expect(beginOf('2026-12-01', 'Asia/Kathmandu').toISOString()).toBe('2026-11-30T18:15:00.000Z');
});

test('the first moment of a day is in it', () => {
  const begin = beginOf('2026-11-29', 'America/New_York');
  expect(dayOf(begin, 'America/New_York')).toBe('2026-11-29');
  expect(dayOf(new Date(justBefore('2026-11-29', 'America/New_York')), 'America/New_York')).toBe('2026-11-28');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
});
