import { Decimal128, Double } from 'bson';
import { setOwn } from '../../bson/names';
import { compareNumbers, toNumber } from '../../bson/numbers';
import { type Doc, isDoc } from '../../bson/types';
import type { Budget } from '../accumulators/budget';
import type { Accumulator, Start } from '../accumulators/types';
import { scopeOf } from '../expression';
import { keyOf } from '../keys';
import type { Compiled } from '../scope';
import { memoryOf, startWork } from '../work';

export interface Field {
  readonly name: string;
  readonly start: Start;
}

/** What a group's id is made of: one value, or those of an object's fields, which are compared without making the object. */
export interface GroupId {
  readonly parts: readonly Compiled[];
  /** The id of these values. */
  make(values: readonly unknown[]): unknown;
}

/** The id that an expression makes; of nothing it is `null`. Throws as compiling an expression does. */
export function groupId(expression: unknown, variables: Doc): GroupId {
  const scope = scopeOf(variables);
  const fields = isDoc(expression) ? scope.fields(expression) : undefined;
  if (!fields) return idOf(scope.compile(expression));
  return {
    parts: fields.map(({ value }) => value),
    make: values => {
      const id: Doc = {};
      fields.forEach(({ key }, i) => values[i] !== undefined && (id[key] = values[i]));
      return id;
    },
  };
}

/** An id that is one value. */
export function idOf(compute: Compiled): GroupId {
  return { parts: [root => compute(root) ?? null], make: ([value]) => value };
}

interface Group {
  readonly id: unknown;
  readonly running: readonly Accumulator[];
}

/** The groups of a run by their ids. */
export class Groups {
  private readonly root: Place;
  private readonly order: Group[] = [];
  private readonly values: unknown[];

  constructor(
    private readonly id: GroupId,
    private readonly fields: readonly Field[],
    private readonly budget: Budget,
  ) {
    this.root = new Place(budget);
    this.values = id.parts.map(() => undefined);
  }

  add(doc: Doc): void {
    const { running } = this.of(doc);
    for (let i = 0; i < running.length; i++) (running[i] as Accumulator).add(doc);
  }

  private of(doc: Doc): Group {
    const { parts } = this.id;
    startWork();
    let place = this.root;
    for (let i = 0; i < parts.length; i++) {
      const value = (parts[i] as Compiled)(doc);
      this.values[i] = value;
      place = place.of(value);
    }
    return (place.group ??= this.make());
  }

  private make(): Group {
    const id = this.id.make(this.values);
    this.budget.take(160 + memoryOf(id) + 100 * this.fields.length, '$group');
    const group = { id, running: this.fields.map(field => field.start(this.budget)) };
    this.order.push(group);
    return group;
  }

  *result(): Generator<Doc> {
    for (const { id, running } of this.order) {
      const out: Doc = { _id: id };
      this.fields.forEach(({ name }, i) => setOwn(out, name, running[i]?.result()));
      yield out;
    }
  }
}

/** Memory of a place with its entry in a table, and of a table, roughly. */
const PLACE_BYTES = 80;
const TABLE_BYTES = 240;

/** Where some parts of an id lead: to a group after the last, to further places by the next. */
class Place {
  group: Group | undefined;
  /** By what a Map tells apart by itself: see {@link simpleKey}. */
  private simple: Map<unknown, Place> | undefined;
  private dates: Map<number, Place> | undefined;
  /** By {@link keyOf}. */
  private others: Map<string, Place> | undefined;

  constructor(private readonly budget: Budget) {}

  of(value: unknown): Place {
    if (value instanceof Date) return this.in((this.dates ??= this.table<number>()), value.getTime());
    const key = simpleKey(value);
    if (key !== COMPLEX) return this.in((this.simple ??= this.table<unknown>()), key);
    return this.in((this.others ??= this.table<string>()), keyOf(value));
  }

  private in<K>(table: Map<K, Place>, key: K): Place {
    const found = table.get(key);
    if (found) return found;
    this.budget.take(PLACE_BYTES + (typeof key === 'string' ? key.length : 0), '$group');
    const made = new Place(this.budget);
    table.set(key, made);
    return made;
  }

  private table<K>(): Map<K, Place> {
    this.budget.take(TABLE_BYTES, '$group');
    return new Map<K, Place>();
  }
}

const COMPLEX = Symbol('a value that only keyOf tells from others');

/** What a Map may take for a value: texts, booleans, null, what is missing; numbers of all types are one if they have the same value. */
function simpleKey(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'bigint':
      return numberKey(value);
    default:
      if (value === null) return null;
      if (value instanceof Double) return value.value;
      return value instanceof Decimal128 ? numberKey(value) : COMPLEX;
  }
}

/** A long or a decimal that a double holds exactly must meet the double. */
function numberKey(value: bigint | Decimal128): unknown {
  const number = toNumber(value);
  return compareNumbers(value, number) === 0 ? number : COMPLEX;
}
