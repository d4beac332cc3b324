import { keyOf, nameOf } from '../bson/names';
import { type Doc, isDoc } from '../bson/types';
import { fail } from '../errors';
import { checkRefused } from '../refused';
import { countBytes } from './work';

/** Computes an expression for one document; missing comes out as `undefined`. */
export type Compiled = (root: unknown) => unknown;

/** Makes an operator ready: checks its operand, compiles the expressions in it. */
export type Make = (operand: unknown, scope: Scope, name: string) => Compiled;

/** The place of a variable. Evaluation never suspends, so one place per variable of an expression is enough. */
export class Cell {
  value: unknown;
  constructor(value?: unknown) {
    this.value = value;
  }
}

/** A field of an object that is made by an expression; where it is missing, so is the field. */
export interface ComputedField {
  readonly key: string;
  readonly value: Compiled;
}

/** Deepest nesting of an expression: what mongod's parser allows a document. */
const MAX_DEPTH = 200;

/** What an expression may refer to: its variables and the operators there are. */
export class Scope {
  constructor(
    private readonly operators: Readonly<Record<string, Make>>,
    private readonly variables: ReadonlyMap<string, unknown>,
    private readonly depth = 0,
  ) {}

  /** A scope with more variables. */
  with(cells: Readonly<Record<string, Cell>>): Scope {
    return new Scope(this.operators, new Map([...this.variables, ...Object.entries(cells)]), this.depth);
  }

  /** Compiles an expression. Throws code 168 or 115 for operators that the language does not have, 17276 for variables. */
  compile(expr: unknown): Compiled {
    if (typeof expr === 'string') return expr.startsWith('$') ? this.path(expr) : () => expr;
    if (Array.isArray(expr)) return this.inner().list(expr);
    return isDoc(expr) ? this.inner().document(expr) : () => expr;
  }

  private inner(): Scope {
    if (this.depth >= MAX_DEPTH) fail(15, `an expression is nested deeper than ${MAX_DEPTH} levels`);
    return new Scope(this.operators, this.variables, this.depth + 1);
  }

  private list(items: readonly unknown[]): Compiled {
    if (!items.some(isDynamic)) return () => items;
    const compiled = items.map(item => this.compile(item));
    const bytes = 8 * items.length + 16;
    return root => {
      countBytes(bytes, 'an array');
      return compiled.map(item => item(root) ?? null);
    };
  }

  private document(expr: Doc): Compiled {
    const keys = Object.keys(expr);
    const name = keys[0];
    if (name?.startsWith('$')) {
      if (keys.length > 1)
        fail(15983, `an object representing an expression must have exactly one field: ${keys.join(', ')}`);
      return this.operator(name, expr[name]);
    }
    const fields = this.computed(expr);
    if (!fields) return () => expr;
    const bytes = 16 * fields.length + 40;
    return root => {
      countBytes(bytes, 'an object');
      const out: Doc = {};
      for (const { key, value } of fields) {
        const computed = value(root);
        if (computed !== undefined) out[key] = computed;
      }
      return out;
    };
  }

  /** The fields of an object that an expression makes; `undefined` if it is a constant or an operator's. Throws as {@link compile}. */
  fields(expr: Doc): readonly ComputedField[] | undefined {
    return Object.keys(expr)[0]?.startsWith('$') ? undefined : this.inner().computed(expr);
  }

  private computed(expr: Doc): readonly ComputedField[] | undefined {
    const keys = Object.keys(expr);
    for (const key of keys) checkFieldName(nameOf(key));
    if (!Object.values(expr).some(isDynamic)) return undefined;
    return keys.map(key => ({ key: keyOf(key), value: this.compile(expr[key]) }));
  }

  private operator(name: string, operand: unknown): Compiled {
    const make = Object.hasOwn(this.operators, name) ? this.operators[name] : undefined;
    if (make) return make(operand, this, name);
    checkRefused(name);
    return fail(168, `Unrecognized expression '${name}'`);
  }

  private path(text: string): Compiled {
    if (text === '$') fail(16872, "'$' by itself is not a valid FieldPath");
    const isVariable = text.startsWith('$$');
    const parts = text.slice(isVariable ? 2 : 1).split('.');
    if (parts.includes('')) fail(15998, `FieldPath field names may not be empty strings: '${text}'`);
    for (const part of parts)
      if (part.startsWith('$')) fail(16410, `FieldPath field names may not start with '$': '${text}'`);
    const keys = parts.map(keyOf);
    if (!isVariable) return this.within(this.variable('CURRENT'), keys);
    return this.within(this.variable(parts[0] as string), keys.slice(1));
  }

  private within(base: Compiled | undefined, parts: readonly string[]): Compiled {
    const [only] = parts;
    if (only === undefined) return base ?? (root => root);
    if (!base && parts.length === 1) return root => own(root as Doc, only);
    return base ? root => readPath(base(root), parts, 0) : root => readPath(root, parts, 0);
  }

  /** Reader of a variable; `undefined` for the document itself. */
  private variable(name: string): Compiled | undefined {
    if (this.variables.has(name)) {
      const value = this.variables.get(name);
      return value instanceof Cell ? () => value.value : () => value;
    }
    switch (name) {
      case 'ROOT':
      case 'CURRENT':
        return undefined;
      case 'NOW': {
        // Without a command around it: a validator, which outlives many.
        return () => new Date();
      }
      case 'REMOVE':
        return () => undefined;
      case 'CLUSTER_TIME':
        return fail(51144, "Builtin variable '$$CLUSTER_TIME' is not available");
      default:
        return fail(17276, `Use of undefined variable: ${name}`);
    }
  }
}

function checkFieldName(key: string): void {
  if (key === '') fail(15998, 'FieldPath field names may not be empty strings.');
  if (key.startsWith('$')) fail(16410, `FieldPath field names may not start with '$'.`);
  if (key.includes('.')) fail(16412, `FieldPath field names may not contain '.'.`);
  if (key === '__proto__') fail(115, "a computed field cannot be called '__proto__' on this server");
}

function own(doc: Doc, key: string): unknown {
  const value = doc[key];
  return value === undefined || Object.hasOwn(doc, key) ? value : undefined;
}

/** Reads a path as expressions do: through the documents of arrays on the way, and never by index. */
function readPath(value: unknown, parts: readonly string[], at: number): unknown {
  if (!isDoc(value)) return Array.isArray(value) ? throughArray(value, parts, at) : undefined;
  const inner = own(value, parts[at] as string);
  return at === parts.length - 1 ? inner : readPath(inner, parts, at + 1);
}

function throughArray(array: readonly unknown[], parts: readonly string[], at: number): unknown[] {
  const out: unknown[] = [];
  for (const item of array) {
    if (!isDoc(item)) continue;
    const found = readPath(item, parts, at);
    if (found !== undefined) out.push(found);
  }
  return out;
}

function isDynamic(expr: unknown): boolean {
  if (typeof expr === 'string') return expr.startsWith('$');
  if (Array.isArray(expr)) return expr.some(isDynamic);
  if (!isDoc(expr)) return false;
  return Object.entries(expr).some(
    ([key, value]) => key.startsWith('$') || key.includes('.') || key === '' || isDynamic(value),
  );
}
