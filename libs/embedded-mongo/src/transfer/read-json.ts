import { EJSON, serialize } from 'bson';

/** A document with its fields in the order of the text: a JavaScript object would put a field "1" before a field "a". */
export type Ordered = Map<string, unknown>;

/** First fields of the objects by which Extended JSON writes a type, e.g. `{"$oid": …}`. */
const WRAPPERS = new Set(
  '$oid $numberInt $numberLong $numberDouble $numberDecimal $date $binary $regularExpression $timestamp $minKey $maxKey $code $symbol $uuid'.split(
    ' ',
  ),
);

/** Deepest nesting read; a document has 200 levels, a value of Extended JSON two more. */
const MAX_DEPTH = 220;

/** Reads one line of canonical Extended JSON. Throws an Error that says what is wrong and at which character. */
export function documentOf(line: string): Ordered {
  const reader = new Reader(line);
  const value = reader.whole();
  if (!(value instanceof Map)) throw new Error('a line must hold one document');
  return value as Ordered;
}

/** BSON of what {@link documentOf} returned; drivers encode such documents alike. */
export function bsonOf(document: Ordered): Buffer {
  return Buffer.from(serialize(document, { ignoreUndefined: false, checkKeys: false }));
}

class Reader {
  private at = 0;
  private depth = 0;
  /** Wrappers around the place read now; only the outermost is turned into a value, with all that it holds. */
  private wrappers = 0;

  constructor(private readonly text: string) {}

  whole(): unknown {
    const value = this.value();
    this.blanks();
    if (this.at < this.text.length) this.fail('the end of the line');
    return value;
  }

  private value(): unknown {
    this.blanks();
    const char = this.text[this.at];
    if (char === '{') return this.nested(() => this.object());
    if (char === '[') return this.nested(() => this.array());
    if (char === '"') return this.string();
    const literal = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(
      this.text.slice(this.at, this.at + 40),
    );
    if (!literal) return this.fail('a value');
    this.at += literal[0].length;
    return JSON.parse(literal[0]) as unknown;
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new Error(`nested deeper than ${MAX_DEPTH} levels`);
    const value = read();
    this.depth -= 1;
    return value;
  }

  private object(): unknown {
    const fields: Ordered = new Map();
    let wrapper = false;
    this.list('}', () => {
      const name = this.string();
      if (fields.size === 0 && WRAPPERS.has(name)) {
        wrapper = true;
        this.wrappers += 1;
      }
      this.take(':');
      fields.set(name, this.value());
    });
    if (wrapper) this.wrappers -= 1;
    return wrapper && this.wrappers === 0 ? EJSON.deserialize(plain(fields) as object, { relaxed: false }) : fields;
  }

  private array(): unknown[] {
    const items: unknown[] = [];
    this.list(']', () => items.push(this.value()));
    return items;
  }

  private list(end: string, item: () => void): void {
    this.at += 1;
    this.blanks();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      item();
      this.blanks();
      const char = this.text[this.at++];
      if (char === end) return;
      if (char !== ',') this.fail(`"," or "${end}"`, this.at - 1);
    }
  }

  private string(): string {
    this.blanks();
    if (this.text[this.at] !== '"') this.fail('a string');
    for (let end = this.at + 1; end < this.text.length; end++) {
      const char = this.text[end];
      if (char === '\\') end += 1;
      else if (char === '"') {
        const value = JSON.parse(this.text.slice(this.at, end + 1)) as string;
        this.at = end + 1;
        return value;
      }
    }
    return this.fail('the end of a string');
  }

  private take(char: string): void {
    this.blanks();
    if (this.text[this.at] !== char) this.fail(`"${char}"`);
    this.at += 1;
  }

  private blanks(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? '-')) this.at += 1;
  }

  private fail(wanted: string, at = this.at): never {
    throw new Error(`${wanted} is expected at character ${at + 1}`);
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...(value as Ordered)].map(([name, inner]) => [name, plain(inner)]));
  return Array.isArray(value) ? value.map(plain) : value;
}
