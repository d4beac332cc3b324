import { presets } from './presets';

const at = (now: string) =>
  presets(new Date(now), 'Europe/Berlin').map(([name, time]) => `${name} ${time.toISOString().slice(0, 16)}`);

test('a ticket is put aside until a morning of whoever does it', () => {
  expect(at('2026-11-30T09:00Z')).toEqual([
    'hours 2026-11-30T12:00',
    'tomorrow 2026-12-01T07:00',
    'week 2026-12-07T07:00',
  ]);
  expect(at('2026-12-01T09:00Z')).toContain('monday 2026-12-07T07:00');
  expect(at('2026-12-06T09:00Z')).toEqual([
    'hours 2026-12-06T12:00',
    'tomorrow 2026-12-07T07:00',
    'week 2026-12-13T07:00',
  ]);
});
