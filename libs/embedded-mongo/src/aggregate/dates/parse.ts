import { fail } from '../../errors';
import { localTime, toInstant, UTC, type Zone, zoneOf } from './zone';

/** A date that a text names, without a zone if the text says none. */
export interface ParsedDate {
  readonly local: number;
  readonly zone: Zone | undefined;
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/;

/** Words and signs from which mongod's parser, which knows many languages of dates, could still make one. */
const OTHER_FORMS =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|now|today|tomorrow|yesterday|noon|midnight|ago|next|last|first|week|day|month|year)|^@?-?\d|^[+-]\d|^\s|\s$/i;

export function conversionFailed(text: string, why: string): never {
  return fail(241, `Error parsing date string '${text}'; ${why}`);
}

/**
 * Reads an ISO 8601 date. Throws code 241 for what is no date, code 115 for other forms that mongod may understand: to say
 * "no date" would be a wrong answer.
 */
export function parseIso(text: string): ParsedDate {
  const found = ISO.exec(text);
  if (!found) {
    if (OTHER_FORMS.test(text))
      fail(115, `dates other than ISO 8601 ('${text}') are not supported by this server without a format`);
    return conversionFailed(text, 'an incomplete date/time string has been found, with elements missing');
  }
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part))) as [
    number,
    number,
    number,
    number?,
    number?,
    number?,
  ];
  const ms = Number((found[7] ?? '0').padEnd(3, '0').slice(0, 3));
  return {
    local: checkedTime(text, { year, month, day, hour, minute, second, ms }),
    zone: found[8] ? zoneOf(found[8].toUpperCase()) : undefined,
  };
}

export interface TimeParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

/** Local time of fields that must be a real date. Throws code 241. */
export function checkedTime(text: string, parts: TimeParts): number {
  const { year, month, day, hour, minute, second, ms } = parts;
  const date = localTime(year, month, day);
  const isReal = month >= 1 && month <= 12 && day >= 1 && date < localTime(year, month + 1, 1);
  if (!isReal || hour > 23 || minute > 59 || second > 59) conversionFailed(text, 'the parsed date was invalid');
  return date + ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}

/** As $toDate reads it. */
export function parseDate(text: string): Date {
  const { local, zone } = parseIso(text);
  return new Date(toInstant(local, zone ?? UTC));
}
