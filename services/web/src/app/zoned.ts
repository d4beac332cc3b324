/** What clocks in a time zone show at an instant: "2026-11-30T09:15". */
export function wallTime(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/** When clocks in a time zone show that; where they skip it, the hour after. */
export function instantAt(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  const offset = (at: number) => Date.parse(`${wallTime(new Date(at), timeZone)}Z`) - at;
  const first = asUtc - offset(asUtc);
  return new Date(asUtc - offset(first));
}

/** So many days later at an hour of the day, on the clocks of a time zone. */
export function daysLater(now: Date, days: number, hour: string, timeZone: string): Date {
  const date = new Date(`${wallTime(now, timeZone).slice(0, 10)}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return instantAt(`${date.toISOString().slice(0, 10)}T${hour}`, timeZone);
}

/** 0 is Sunday. */
export const weekdayOf = (now: Date, timeZone: string): number =>
  new Date(`${wallTime(now, timeZone).slice(0, 10)}T00:00Z`).getUTCDay();
