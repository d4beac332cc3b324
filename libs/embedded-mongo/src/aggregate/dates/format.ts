import { fail } from '../../errors';
import { calendarOf, dayOfYear, isoDate, isoDayOfWeek, isoWeek, weekOfYear } from './calendar';
import { checkedTime, conversionFailed, type ParsedDate } from './parse';
import { localTime, type Zone, zoneOf } from './zone';

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

/** Specifiers that a text can be read by. */
const READABLE = 'dGHjLmMSuVYzZbB%';

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

const DIGITS: Readonly<Record<string, number>> = { d: 2, G: 4, H: 2, j: 3, L: 3, m: 2, M: 2, S: 2, u: 1, V: 2, Y: 4 };

/** Reads a text by a format. Throws code 241 if it does not fit. */
export function readDate(text: string, format: string): ParsedDate {
  const parts: Record<string, number> = {};
  let zone: Zone | undefined;
  let at = 0;
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(text.slice(at, at + 40))?.[0];
    if (found === undefined) return conversionFailed(text, `it does not match the format '${format}'`);
    at += found.length;
    return found;
  };
  for (const piece of piecesOf(format, READABLE)) {
    const specifier = piece.length === 2 ? (piece[1] as string) : undefined;
    if (specifier === undefined) {
      if (text[at] !== piece) conversionFailed(text, `it does not match the format '${format}'`);
      at += 1;
    } else if (specifier === 'z')
      zone = zoneOf(take(/^(?:[+-]\d\d:?(?:\d\d)?|Z|UTC|GMT|[A-Za-z]+\/[A-Za-z_/]+)/).toUpperCase());
    else if (specifier === 'Z') zone = minutesZone(Number(take(/^[+-]\d{1,4}/)));
    else if (specifier === 'b' || specifier === 'B') {
      const name = take(/^[A-Za-z]{3,9}/).toLowerCase();
      const month = MONTHS.findIndex(known => known.toLowerCase() === name || known.slice(0, 3).toLowerCase() === name);
      parts['m'] = month < 0 ? conversionFailed(text, 'a month that does not exist') : month + 1;
    } else {
      const digits = take(new RegExp(`^\\d{1,${DIGITS[specifier]}}`));
      parts[specifier] = specifier === 'L' ? Number(digits.padEnd(3, '0')) : Number(digits);
    }
  }
  if (at < text.length) conversionFailed(text, 'Trailing data');
  return { local: localOf(text, parts), zone };
}

function minutesZone(minutes: number): Zone {
  const offset = minutes * 60_000;
  return { isUtc: offset === 0, offset: () => offset };
}

function localOf(text: string, parts: Readonly<Record<string, number>>): number {
  const { H: hour = 0, M: minute = 0, S: second = 0, L: ms = 0 } = parts;
  const time = { hour, minute, second, ms };
  if (parts['G'] !== undefined || parts['V'] !== undefined || parts['u'] !== undefined) {
    const { G: year, V: week, u: day } = parts;
    if (year === undefined || week === undefined || day === undefined || parts['Y'] !== undefined)
      return conversionFailed(text, 'an incomplete date/time string has been found, with elements missing');
    const date = calendarOf(isoDate(year, week, day));
    return checkedTime(text, { ...date, ...time });
  }
  const { Y: year, m: month, d: day, j } = parts;
  if (year === undefined || (j === undefined && (month === undefined || day === undefined)))
    return conversionFailed(text, 'an incomplete date/time string has been found, with elements missing');
  const date = j === undefined ? { month: month as number, day: day as number } : calendarOf(localTime(year, 1, j));
  return checkedTime(text, { year, month: date.month, day: date.day, ...time });
}
