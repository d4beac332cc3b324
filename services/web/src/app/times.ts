import type { Language } from './preferences';

/** The reader's own way to write times in the language of the page: "de-AT" for German. */
export const localeOf = (language: Language): string =>
  navigator.languages.find(tag => tag.split('-')[0] === language) ?? language;

const HOURS = { hour: 'numeric', minute: '2-digit' } as const;

/** Making one takes hundreds of times as long as using it, and a list is full of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function written(time: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = localeOf(language);
  const name = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(locale, options)));
  return format.format(time);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Today the hour, this week the weekday, else the day. */
export function shortTime(instant: string, language: Language, now = new Date()): string {
  const time = new Date(instant);
  const isToday = time.toDateString() === now.toDateString();
  if (isToday) return written(time, language, HOURS);
  if (Math.abs(now.getTime() - time.getTime()) < 6 * DAY) return written(time, language, { weekday: 'long' });
  const isThisYear = time.getFullYear() === now.getFullYear();
  return written(time, language, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** For a message: the hour, and the day before it if that is another. */
export function messageTime(instant: string, language: Language, now = new Date()): string {
  const time = new Date(instant);
  const hour = written(time, language, HOURS);
  return time.toDateString() === now.toDateString() ? hour : `${shortTime(instant, language, now)}, ${hour}`;
}

/** All of it, for whoever wants to know exactly. */
export const fullTime = (instant: string, language: Language): string =>
  written(new Date(instant), language, { dateStyle: 'full', timeStyle: 'short' });

/** As long as it took, in one unit: "14 min". */
export function duration(from: string, to: string, language: Language): string {
  const ms = Math.max(MINUTE, Date.parse(to) - Date.parse(from));
  const [value, unit] =
    ms < HOUR
      ? ([ms / MINUTE, 'minute'] as const)
      : ms < 2 * DAY
        ? ([ms / HOUR, 'hour'] as const)
        : ([ms / DAY, 'day'] as const);
  const unitDisplay = unit === 'day' ? 'long' : 'short';
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay }).format(Math.round(value));
}

/** The hour alone. */
export const hourOf = (time: Date, language: Language, timeZone?: string): string =>
  written(time, language, { ...HOURS, ...(timeZone === undefined ? {} : { timeZone }) });

/** Day and hour of something to come, on the clocks of a time zone: "Tue, 1 Dec, 08:00". */
export const timeIn = (time: Date, language: Language, timeZone: string): string =>
  written(time, language, { weekday: 'short', day: 'numeric', month: 'short', ...HOURS, timeZone });
