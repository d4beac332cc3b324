// Days of somebody's time zone, as "2026-11-29", and the moments they begin at.

const DAY_MS = 86_400_000;

/** The day that it is at a moment. */
export const dayOf = (moment: Date, timeZone: string): string =>
  moment.toLocaleDateString('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** The moment a day begins at. */
export function beginOf(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`);
  // Once more with what is found: clocks may change between midnight there and here.
  const near = wanted - aheadBy(new Date(wanted), timeZone);
  return new Date(wanted - aheadBy(new Date(near), timeZone));
}

/** The last moment before a day: filters by "after" leave out the moment they name. */
export const justBefore = (day: string, timeZone: string): string =>
  new Date(beginOf(day, timeZone).getTime() - 1).toISOString();

/** How far clocks of a zone are ahead of UTC; milliseconds. */
function aheadBy(moment: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(moment);
  const of = (type: string) => Number(parts.find(part => part.type === type)?.value ?? 0);
  const there = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return there - Math.floor(moment.getTime() / 1_000) * 1_000;
}
