import { charSet, complement, LAST_CODE_POINT, type Node, type Place } from './ast';
import { invalid, refused } from './invalid';
import { characterEscape, parseClass } from './parse-class';
import { Reader } from './reader';

/** Deepest nesting of groups, so that hostile patterns cannot exhaust the stack. */
const MAX_DEPTH = 100;

/** Most repetitions that `{n}` may name, as in RE2. */
const MAX_REPEAT = 1000;

/**
 * Parses a pattern: the part of PCRE's syntax that JavaScript's patterns share and that can be searched in linear time. Throws
 * code 51091 for what does not parse, and for syntax that the language does not have, which it names.
 */
export function parsePattern(pattern: string, options: string): Node {
  return new Parser(new Reader(pattern), options.includes('m'), options.includes('s')).whole();
}

class Parser {
  private depth = 0;

  constructor(
    private readonly reader: Reader,
    private readonly byLine: boolean,
    private readonly dotAll: boolean,
  ) {}

  whole(): Node {
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
    while (!this.reader.done && this.reader.peek() !== '|' && this.reader.peek() !== ')') {
      if (this.quantifier()) invalid('quantifier does not follow a repeatable item');
      nodes.push(this.repeated(this.piece()));
    }
    return nodes.length === 1 ? (nodes[0] as Node) : { kind: 'sequence', nodes };
  }

  /** One piece without its quantifier. */
  private piece(): Node {
    const char = this.reader.next();
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return parseClass(this.reader);
      case '.':
        return charSet(this.dotAll ? [[0, LAST_CODE_POINT]] : complement([[0x0a, 0x0a]]));
      case '^':
        return place(this.byLine ? 'lineStart' : 'start');
      case '$':
        return place(this.byLine ? 'lineEnd' : 'endOrNewline');
      case '\\':
        return this.escape();
      default: {
        const code = char.codePointAt(0) as number;
        return charSet([[code, code]]);
      }
    }
  }

  private escape(): Node {
    if (this.reader.take('b')) return place('boundary');
    if (this.reader.take('B')) return place('noBoundary');
    const escaped = characterEscape(this.reader);
    if ('code' in escaped) return charSet([[escaped.code, escaped.code]]);
    return 'ranges' in escaped ? charSet(escaped.ranges) : { ...charSet([]), classes: [escaped.name] };
  }

  private group(): Node {
    if (++this.depth > MAX_DEPTH) invalid('parentheses are too deeply nested');
    if (this.reader.sees('*')) refused('(* is');
    if (this.reader.take('?') && !this.reader.take(':')) refused(`(?${this.reader.peek()} is`);
    const node = this.either();
    if (!this.reader.take(')')) return invalid('missing closing parenthesis');
    this.depth -= 1;
    return node;
  }

  private repeated(node: Node): Node {
    const count = this.quantifier();
    if (!count) return node;
    const [min, max] = count;
    if (this.reader.sees('+')) refused('a possessive quantifier is');
    // Lazy or not, it is found or not.
    this.reader.take('?');
    if (/[*+?]/.test(this.reader.peek()) || this.quantifier()) invalid('quantifier does not follow a repeatable item');
    return { kind: 'repeat', node, min, max };
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

function place(at: Place['at']): Place {
  return { kind: 'place', at };
}
