import { RE2JS, RE2JSException } from 're2js';
import { CommandError, fail } from '../errors';
import { canBeEmpty, checkPlaces, effortOf, leavesOf, repeatsOf, sizeOf } from './analysis';
import type { Node } from './ast';
import { toJavaScript, toRe2 } from './emit';
import { invalid } from './invalid';
import { parsePattern } from './parse';
import { timeLimited } from './time-limit';

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

/**
 * A regular expression of MongoDB (PCRE). Searches in time that grows with the text, not with what a pattern can make of it:
 * JavaScript's engine runs what cannot backtrack much, an automaton everything else.
 */
export class Pattern {
  private readonly root: Node;
  private readonly ignoreCase: boolean;
  private readonly native: RegExp | undefined;
  private readonly steps: number;
  private readonly size: number;
  /** Whether the automaton must look a second time, at the text without its last newline. */
  private readonly twice: boolean;
  private ready: RE2JS | undefined;

  /** Throws code 51091 for patterns that are wrong, too long or refused, 51108 for unknown options. */
  constructor(source: string, options: string) {
    for (const option of options) if (!'imsu'.includes(option)) fail(51108, `invalid flag in regex options: ${option}`);
    if (source.includes('\0')) fail(2, 'Regular expression cannot contain an embedded null byte');
    if (source.length > MAX_PATTERN) invalid(`longer than ${MAX_PATTERN} characters`);
    this.ignoreCase = options.includes('i');
    this.root = parsePattern(source, options);
    this.size = sizeOf(this.root);
    if (this.size > MAX_SIZE) invalid(`regular expression is too large: more than ${MAX_SIZE} states`);
    this.steps = effortOf(this.root).steps;
    const script =
      this.steps <= MAX_STEPS && !hasEmptyTurns(this.root) ? toJavaScript(this.root, this.ignoreCase) : undefined;
    this.native = script && new RegExp(script.source, script.flags);
    this.twice = leavesOf(this.root).some(leaf => leaf.kind === 'place' && leaf.at === 'endOrNewline');
    if (!script) {
      checkPlaces(this.root);
      this.automaton();
    }
  }

  private automaton(): RE2JS {
    if (this.ready) return this.ready;
    this.ready = timeLimited(true, () => compile(toRe2(this.root, this.ignoreCase)));
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
    if (!native) return this.search(text);
    const long = this.steps * text.length > LONG_WORK;
    return long ? timeLimited(true, () => native.test(text)) : native.test(text);
  }

  /** Runs the automaton over the text, and without its last newline if `$` asks for it. */
  private search(text: string): boolean {
    const automaton = this.automaton();
    const work = () => automaton.test(text) || (this.twice && text.endsWith('\n') && automaton.test(text.slice(0, -1)));
    try {
      return timeLimited(this.size * text.length > LONG_WORK, work);
    } catch (error) {
      if (error instanceof CommandError) this.forget();
      throw error;
    }
  }
}

/** Where JavaScript differs from PCRE: a repetition takes no turns that match nothing. */
function hasEmptyTurns(root: Node): boolean {
  return repeatsOf(root).some(({ node }) => canBeEmpty(node));
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
