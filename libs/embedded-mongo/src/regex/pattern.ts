import { RE2JS, RE2JSException } from 're2js';
import { CommandError, fail } from '../errors';
import { canBeEmpty, checkPlaces, effortOf, hasCapture, hasPlace, hasPreferences, repeatsOf, sizeOf } from './analysis';
import type { Node } from './ast';
import { toJavaScript, toRe2 } from './emit';
import { invalid, refused } from './invalid';
import { parsePattern } from './parse';
import { bounded } from './stretch';

/** Longest pattern accepted, in UTF-16 units. */
const MAX_PATTERN = 4096;

/** Largest automaton accepted, in states. */
const MAX_SIZE = 5000;

/** Comparisons at one starting point up to which JavaScript's engine, which backtracks, is harmless and faster. */
const MAX_STEPS = 256;

/** Product of a pattern's size and its text's length from which a search is watched by the clock. */
const LONG_WORK = 1_000_000;

/** Automata kept ready; each may hold this many bytes of states that it made while searching. */
const MAX_READY = 64;
const STATE_BYTES = 512 * 1024;

/** Where a pattern was found, in UTF-16 units, and what its groups hold; `undefined` for those without part in it. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * A regular expression of MongoDB (PCRE). Searches in time that grows with the text, not with what a pattern can make of it:
 * JavaScript's engine runs what cannot backtrack much, an automaton everything else.
 */
export class Pattern {
  private readonly root: Node;
  private readonly native: { readonly quick: RegExp; readonly sticky: RegExp } | undefined;
  private readonly steps: number;
  private readonly size: number;
  /** Whether the automaton must look a second time, at the text without its last newline. */
  private readonly twice: boolean;
  private ready: RE2JS | undefined;

  /** Throws code 51091 for patterns that are wrong, too long or refused, 51108 for unknown options. */
  constructor(source: string, options: string) {
    for (const option of options)
      if (!'imsux'.includes(option)) fail(51108, `invalid flag in regex options: ${option}`);
    if (source.includes('\0')) fail(2, 'Regular expression cannot contain an embedded null byte');
    if (source.length > MAX_PATTERN) invalid(`longer than ${MAX_PATTERN} characters`);
    this.root = parsePattern(source, options);
    this.size = sizeOf(this.root);
    if (this.size > MAX_SIZE) invalid(`regular expression is too large: more than ${MAX_SIZE} states`);
    this.steps = effortOf(this.root).steps;
    const script = this.steps <= MAX_STEPS && !differsInRepeats(this.root) ? toJavaScript(this.root) : undefined;
    this.native = script && {
      quick: new RegExp(script.source, script.flags),
      sticky: new RegExp(script.source, `${script.flags}g`),
    };
    this.twice = hasPlace(this.root, 'endOrNewline');
    if (!script) this.prepare();
  }

  private prepare(): void {
    checkPlaces(this.root);
    if (this.twice && hasPlace(this.root, 'end')) refused('both \\z and $ or \\Z in a pattern that repeats are');
    this.automaton();
  }

  private automaton(): RE2JS {
    if (this.ready) return this.ready;
    this.ready = bounded(true, () => compile(toRe2(this.root)));
    ready.add(this);
    if (ready.size > MAX_READY) {
      const [oldest] = ready;
      if (oldest) oldest.forget();
    }
    return this.ready;
  }

  /** An automaton that was interrupted, or that others need the room of, is made anew when it is needed. */
  private forget(): void {
    this.ready = undefined;
    ready.delete(this);
  }

  /** Whether the pattern is found in the text. Throws code 51156 after a second. */
  test(text: string): boolean {
    const { native } = this;
    if (native) {
      const long = this.steps * text.length > LONG_WORK;
      return long ? bounded(true, () => native.quick.test(text)) : native.quick.test(text);
    }
    return this.search(text, (automaton, part) => automaton.test(part)) ?? false;
  }

  /** Where the pattern is found first at or after `from` (UTF-16 units). Throws code 51156 after a second. */
  find(text: string, from = 0): Found | undefined {
    const { native } = this;
    if (native) return bounded(this.steps * text.length > LONG_WORK, () => nativeFind(native.sticky, text, from));
    if (repeatsOf(this.root).some(({ node }) => canBeEmpty(node) && hasCapture(node)))
      refused('a group to be remembered in a repetition that may match nothing is');
    const all: Found[] = [];
    this.search(text, (automaton, part) => {
      const found = from <= part.length ? automatonFind(automaton, part, from) : undefined;
      if (found) all.push(found);
      return false;
    });
    const [whole, cut] = all;
    if (!whole || !cut || whole.start !== cut.start) return whole && cut && cut.start < whole.start ? cut : whole;
    if (whole.end !== cut.end && hasPreferences(this.root)) refused('$ with a choice of where the match ends is');
    return whole;
  }

  /** Runs the automaton over the text, and without its last newline if `$` asks for it, until something is found. */
  private search(text: string, look: (automaton: RE2JS, part: string) => boolean): boolean {
    const automaton = this.automaton();
    const work = () => {
      if (look(automaton, text)) return true;
      return this.twice && text.endsWith('\n') && look(automaton, text.slice(0, -1));
    };
    try {
      return bounded(this.size * text.length > LONG_WORK, work);
    } catch (error) {
      if (error instanceof CommandError) this.forget();
      throw error;
    }
  }
}

/** Where JavaScript differs from PCRE: it forgets groups at each turn of a repetition, and takes no empty turns. */
function differsInRepeats(root: Node): boolean {
  return repeatsOf(root).some(({ node }) => canBeEmpty(node) || hasCapture(node));
}

/** Patterns with an automaton, the oldest first. */
const ready = new Set<Pattern>();

function compile(source: string): RE2JS {
  try {
    const automaton = RE2JS.compile(source);
    const { dfa } = automaton.re2();
    dfa.stateBudget = Math.min(dfa.stateBudget, STATE_BYTES);
    dfa.memBudget = dfa.stateBudget;
    return automaton;
  } catch (error) {
    if (error instanceof RE2JSException) return invalid(error.message);
    throw error;
  }
}

function nativeFind(pattern: RegExp, text: string, from: number): Found | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length, groups: found.slice(1) } : undefined;
}

function automatonFind(automaton: RE2JS, text: string, from: number): Found | undefined {
  const matcher = automaton.matcher(text);
  if (!matcher.find(from)) return undefined;
  const groups = Array.from({ length: matcher.groupCount() }, (_, i) => matcher.group(i + 1) ?? undefined);
  return { start: matcher.start(), end: matcher.end(), groups };
}
