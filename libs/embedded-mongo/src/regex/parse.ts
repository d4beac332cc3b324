import { charSet, complement, LAST_CODE_POINT, type Node, type Place, type Repeat } from './ast';
import { invalid, refused } from './invalid';
import { characterEscape, parseClass } from './parse-class';
import { Reader } from './reader';

/** Options in force: ignore case, many lines, dot matches newline, blanks and comments ignored. */
interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

/** Deepest nesting of groups, so that hostile patterns cannot exhaust the stack. */
const MAX_DEPTH = 100;

/** Most repetitions that `{n}` may name, as in RE2. */
const MAX_REPEAT = 1000;

/**
 * Parses a pattern in PCRE's syntax. Throws code 51091 for what does not parse, and for what cannot be searched in linear
 * time: look-around, back references, atomic groups, possessive quantifiers, recursion, conditions, verbs.
 */
export function parsePattern(pattern: string, options: string): Node {
  const flags = {
    i: options.includes('i'),
    m: options.includes('m'),
    s: options.includes('s'),
    x: options.includes('x'),
  };
  const parser = new Parser(new Reader(pattern), flags);
  return parser.whole();
}

class Parser {
  private depth = 0;

  constructor(
    private readonly reader: Reader,
    private flags: Flags,
  ) {}

  whole(): Node {
    if (this.reader.sees('(*')) refused('verbs are');
    const node = this.either();
    return this.reader.done ? node : invalid('unmatched closing parenthesis');
  }

  private either(): Node {
    const nodes = [this.sequence()];
    while (this.reader.take('|')) nodes.push(this.sequence());
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'either', nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    for (;;) {
      this.skipIgnored();
      if (this.reader.done || this.reader.peek() === '|' || this.reader.peek() === ')') {
        return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'sequence', nodes };
      }
      const piece = this.piece();
      if (piece === undefined) continue;
      if (Array.isArray(piece)) nodes.push(...piece.slice(0, -1), this.repeated(piece[piece.length - 1] as Node));
      else nodes.push(this.repeated(piece));
    }
  }

  private skipIgnored(): void {
    for (;;) {
      if (this.reader.sees('(?#')) {
        if (this.reader.takeUntil(')') === undefined) invalid('missing ) after (?# comment');
      } else if (this.flags.x && /\s/.test(this.reader.peek())) this.reader.next();
      else if (this.flags.x && this.reader.peek() === '#') {
        if (this.reader.takeUntil('\n') === undefined) this.reader.takeRest();
      } else return;
    }
  }

  /** One piece without its quantifier; several for `\Q…\E`; none for a change of options. */
  private piece(): Node | Node[] | undefined {
    if (this.quantifier()) return invalid('quantifier does not follow a repeatable item');
    const char = this.reader.next();
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return parseClass(this.reader, this.flags.i);
      case '.':
        return charSet(this.flags.s ? [[0, LAST_CODE_POINT]] : complement([[0x0a, 0x0a]]));
      case '^':
        return place(this.flags.m ? 'lineStart' : 'start');
      case '$':
        return place(this.flags.m ? 'lineEnd' : 'endOrNewline');
      case '\\':
        return this.escape();
      default:
        return this.literal(char);
    }
  }

  private literal(char: string): Node {
    const code = char.codePointAt(0) as number;
    return charSet([[code, code]], this.flags.i);
  }

  private escape(): Node | Node[] | undefined {
    if (this.reader.take('Q')) {
      const text = this.reader.takeUntil('\\E') ?? this.reader.takeRest();
      return text === '' ? undefined : [...text].map(char => this.literal(char));
    }
    if (this.reader.take('E')) return undefined;
    for (const [letter, at] of PLACES) if (this.reader.take(letter)) return place(at);
    const escaped = characterEscape(this.reader);
    if ('code' in escaped) return charSet([[escaped.code, escaped.code]], this.flags.i);
    if ('ranges' in escaped) return charSet(escaped.ranges);
    return { ...charSet([], this.flags.i), classes: [escaped.name] };
  }

  private group(): Node | undefined {
    if (++this.depth > MAX_DEPTH) invalid('parentheses are too deeply nested');
    const before = { ...this.flags };
    const kind = this.opening();
    if (kind === 'options') {
      this.depth -= 1;
      return undefined;
    }
    const node = this.either();
    if (!this.reader.take(')')) return invalid('missing closing parenthesis');
    this.flags = before;
    this.depth -= 1;
    return { kind: 'group', capture: kind === 'capture', node };
  }

  private opening(): 'capture' | 'plain' | 'options' {
    const { reader } = this;
    if (reader.sees('*')) return refused('verbs are');
    if (!reader.take('?')) return 'capture';
    if (reader.take(':')) return 'plain';
    if (/^(?:[=!]|<[=!])/.test(reader.peek() + reader.peek(1))) return refused('look-around is');
    if (reader.sees('>')) return refused('atomic groups are');
    if (reader.sees('|') || reader.sees('(')) return refused('conditions and branch resets are');
    if (
      /[R&0-9+]/.test(reader.peek()) ||
      reader.sees('P>') ||
      reader.sees('P=') ||
      /-\d/.test(reader.peek() + reader.peek(1))
    )
      return refused('back references and calls of groups are');
    if (reader.take('P<') || reader.take('<')) return this.named('>');
    if (reader.take("'")) return this.named("'");
    return this.options();
  }

  private named(end: string): 'capture' {
    const name = this.reader.takeUntil(end) ?? invalid('syntax error in subpattern name');
    return /^[A-Za-z_]\w{0,31}$/.test(name) ? 'capture' : invalid('syntax error in subpattern name');
  }

  /** `(?i)` holds to the end of the group around it, `(?i:…)` inside itself. */
  private options(): 'plain' | 'options' {
    const flags = { ...this.flags };
    if (this.reader.take('^')) Object.assign(flags, { i: false, m: false, s: false, x: false });
    for (let on = true; ;) {
      const letter = this.reader.next();
      if (letter === '-') on = false;
      else if (letter === 'i' || letter === 'm' || letter === 's' || letter === 'x') flags[letter] = on;
      else {
        if (letter !== ')' && letter !== ':') return invalid('unrecognized character after (? or (?-');
        this.flags = flags;
        return letter === ')' ? 'options' : 'plain';
      }
    }
  }

  private repeated(node: Node): Node {
    this.skipIgnored();
    const count = this.quantifier();
    if (!count) return node;
    const [min, max] = count;
    if (this.reader.sees('+')) return refused('possessive quantifiers are');
    const lazy = this.reader.take('?');
    this.skipIgnored();
    if (/[*+?]/.test(this.reader.peek()) || this.quantifier()) invalid('quantifier does not follow a repeatable item');
    const repeat: Repeat = { kind: 'repeat', node, min, max, lazy };
    return repeat;
  }

  private quantifier(): readonly [number, number] | undefined {
    const { reader } = this;
    if (reader.take('*')) return [0, Infinity];
    if (reader.take('+')) return [1, Infinity];
    if (reader.take('?')) return [0, 1];
    if (reader.peek() !== '{') return undefined;
    // Anything but {n}, {n,} and {n,m} is text.
    let text = '';
    for (let i = 1; i < 16 && /[0-9,]/.test(reader.peek(i)); i++) text += reader.peek(i);
    const found = /^(\d+)(,(\d*))?$/.exec(text);
    if (!found || reader.peek(text.length + 1) !== '}') return undefined;
    reader.take(`{${text}}`);
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === '' ? Infinity : Number(found[3]);
    if (max < min) invalid('numbers out of order in {} quantifier');
    if (Math.max(min, max === Infinity ? 0 : max) > MAX_REPEAT) refused(`more than ${MAX_REPEAT} repetitions are`);
    return [min, max];
  }
}

const PLACES: readonly (readonly [string, Place['at']])[] = [
  ['A', 'start'],
  ['z', 'end'],
  ['Z', 'endOrNewline'],
  ['b', 'boundary'],
  ['B', 'noBoundary'],
];

function place(at: Place['at']): Place {
  return { kind: 'place', at };
}
