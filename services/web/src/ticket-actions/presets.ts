import { daysLater, weekdayOf } from '../app/zoned';

export type Preset = 'hours' | 'tomorrow' | 'monday' | 'week';

const HOURS_MS = 3 * 3_600_000;
const MORNING = '08:00';

/** Times that a ticket is often put aside until, on the clocks of whoever does it. */
export function presets(now: Date, timeZone: string): readonly (readonly [Preset, Date])[] {
  const toMonday = (8 - weekdayOf(now, timeZone)) % 7 || 7;
  return [
    ['hours', new Date(now.getTime() + HOURS_MS)],
    ['tomorrow', daysLater(now, 1, MORNING, timeZone)],
    // On Sundays it is tomorrow, on Mondays in a week.
    ...(toMonday === 1 || toMonday === 7 ? [] : [['monday', daysLater(now, toMonday, MORNING, timeZone)] as const]),
    ['week', daysLater(now, 7, MORNING, timeZone)],
  ];
}
