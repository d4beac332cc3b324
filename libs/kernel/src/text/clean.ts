import { BLANKS, DIRECTION_MARKS, LINE_ENDS, NEEDED, UNSEEN } from './characters';
import { toNfc } from './well-formed';

// Each of these is total, and leaves what it made as it is when it is applied again.

const without = (needed: string) => new RegExp(`(${needed})|(?![${BLANKS}])[${UNSEEN}]`, 'gu');
const UNNEEDED = without(`${NEEDED}|[${DIRECTION_MARKS}]`);
const UNNEEDED_IN_NAMES = without(NEEDED);
const REPEATED_MARKS = new RegExp(`[${DIRECTION_MARKS}]+(?=[${DIRECTION_MARKS}])`, 'gu');
const BLANK_RUN = new RegExp(`[${BLANKS}]+`, 'gu');
const LINE_END = new RegExp(LINE_ENDS, 'gu');
const MAY_BE_PARTED = /\p{Default_Ignorable_Code_Point}/u;
const AT_THE_EDGE = new RegExp(`[${BLANKS}${DIRECTION_MARKS}]`, 'u');

/**
 * One line of text, e.g. a title: NFC, every run of blanks and line ends one space, none at the ends. Control, invisible and
 * direction-overriding characters are left out; joiners stay where words and emoji need them.
 */
export const cleanLine = (text: string): string => untilStable(text, line => asLine(strip(line, UNNEEDED)));

/** As `cleanLine`, and without direction marks: what people are called, and teams and departments. */
export const cleanName = (text: string): string => untilStable(text, name => asLine(strip(name, UNNEEDED_IN_NAMES)));

/** Text of several lines, e.g. a description: as `cleanLine`, but line ends (all as `\n`), tabs and blanks inside stay. */
export const cleanText = (text: string): string =>
  untilStable(text, long => trim(toNfc(strip(long, UNNEEDED).replace(LINE_END, '\n'))));

/** NFC puts marks into their order, which can part a joiner from the letter that it is needed beside: then once more. */
function untilStable(text: string, clean: (text: string) => string): string {
  let before = text;
  let after = clean(text);
  while (after !== before && MAY_BE_PARTED.test(after)) [before, after] = [after, clean(after)];
  return after;
}

const strip = (text: string, unneeded: RegExp) =>
  text.replace(unneeded, (_found, needed: string | undefined) => needed ?? '').replace(REPEATED_MARKS, '');

const asLine = (text: string) => trim(toNfc(text.replace(BLANK_RUN, ' ')));

/** A loop, because `[…]+$` tries every run of blanks from each of its characters. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AT_THE_EDGE.test(text.charAt(start))) start += 1;
  while (end > start && AT_THE_EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
