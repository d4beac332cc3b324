/** What the tables say in one language. Terms are separated by commas; see `TermGroup` for how they match. */
export interface Lexicon {
  /** ISO 639-1. */
  readonly language: string;
  /** `category/subcategory`, or a category alone, → its terms; those after `|` say less. */
  readonly topics: Readonly<Record<string, string>>;
  readonly signals: Readonly<Partial<Record<Signal, string>>>;
}

/** What makes a ticket more or less pressing, whatever it is about. */
export const SIGNALS = [
  /** Fire, smoke, sparks, gas, electric shock: people or property are in danger. */
  'danger',
  /** Water where none belongs. */
  'water',
  /** Somebody is hurt, threatened or shut in. */
  'person_harmed',
  /** Ransomware, intruders, stolen data: an attack that has succeeded. */
  'attack',
  /** A virus was found or is feared. */
  'malware',
  /** The writer fell for a trick: clicked, opened, typed a password. */
  'tricked',
  'stolen',
  /** Data deleted, overwritten, sent to the wrong people. */
  'data_lost',
  /** Nobody, everybody, the whole site. */
  'everyone',
  /** A team, a department, several people. */
  'several',
  /** Customers, patients, visitors, orders. */
  'customers',
  /** Down, dead, offline, at a standstill. */
  'down',
  /** The writer can not work at all. */
  'cannot_work',
  /** Today, in an hour, before the meeting, due. */
  'deadline',
  /** "urgent", "now", "immediately". */
  'haste',
  'anger',
  /** Chiefs, the board, investors. */
  'superior',
  /** Server room, production, data centre. */
  'core_system',
  'thanks',
  /** Done, works again, please close. */
  'solved',
  /** No hurry, when you have time, not urgent. */
  'no_hurry',
  /** How, where, when, which: asks for knowledge. */
  'asks',
  /** Please, could you, we need: asks for something to be done. */
  'requests',
  /** Would like, some day, an idea. */
  'wish',
  /** Typo, icon, colour, logo. */
  'cosmetic',
] as const;

export type Signal = (typeof SIGNALS)[number];
