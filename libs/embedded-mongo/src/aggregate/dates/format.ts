import { fail } from '../../errors';
import { calendarOf, dayOfYear, isoDayOfWeek, isoWeek, weekOfYear } from './calendar';
import { type Zone } from './zone';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const pad = (value: number, digits: number) => String(value).padStart(digits, '0');

/** Hours and minutes ahead of UTC, `+0130`. */
function hoursOf(offset: number): string {
  const minutes = Math.trunc(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`;
}

type Write = (local: number, offset: number) => string;

const year4 = (year: number) =>
  year < 0 || year > 9999
    ? fail(18537, `$dateToString is only defined on year 0-9999, tried to use year ${year}`)
    : pad(year, 4);

const SPECIFIERS: Readonly<Record<string, Write>> = {
  d: local => pad(calendarOf(local).day, 2),
  G: local => year4(isoWeek(local).year),
  H: local => pad(calendarOf(local).hour, 2),
  j: local => pad(dayOfYear(local), 3),
  L: local => pad(calendarOf(local).millisecond, 3),
  m: local => pad(calendarOf(local).month, 2),
  M: local => pad(calendarOf(local).minute, 2),
  S: local => pad(calendarOf(local).second, 2),
  w: local => String((isoDayOfWeek(local) % 7) + 1),
  u: local => String(isoDayOfWeek(local)),
  U: local => pad(weekOfYear(local), 2),
  V: local => pad(isoWeek(local).week, 2),
  Y: local => year4(calendarOf(local).year),
  z: (_local, offset) => hoursOf(offset),
  Z: (_local, offset) => String(Math.trunc(offset / 60_000)),
  b: local => (MONTHS[calendarOf(local).month - 1] as string).slice(0, 3),
  B: local => MONTHS[calendarOf(local).month - 1] as string,
  '%': () => '%',
};

/** Splits a format into texts and specifiers (`%Y`). Throws 18535 and 18536. */
function piecesOf(format: string, allowed: string): string[] {
  const pieces: string[] = [];
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      pieces.push(format[i] as string);
      continue;
    }
    const next = format[++i];
    if (next === undefined) return fail(18535, "Unmatched '%' at end of format string");
    if (!allowed.includes(next)) fail(18536, `Invalid format character '%${next}' in format string`);
    pieces.push(next === '%' ? '%' : `%${next}`);
  }
  return pieces;
}

const written = new Map<string, readonly string[]>();

/** An instant written by a format. Throws 18535, 18536, and 18537 for years beyond 0 to 9999. */
export function formatDate(instant: number, zone: Zone, format: string): string {
  let pieces = written.get(format);
  if (!pieces) {
    pieces = piecesOf(format, Object.keys(SPECIFIERS).join(''));
    if (written.size >= 200) written.clear();
    written.set(format, pieces);
  }
  const offset = zone.offset(instant);
  let out = '';
  for (const piece of pieces)
    out +=
      piece.length === 2 && piece[0] === '%'
        ? (SPECIFIERS[piece[1] as string] as Write)(instant + offset, offset)
        : piece;
  return out;
}
