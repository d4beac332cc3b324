import { type Field, fieldsOf } from '@switchboard/contracts';
import type { IndexDefinition } from './collection';

/** JSON Schema as the tables of fields use it. */
interface Rule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Rule;
  readonly properties?: Readonly<Record<string, Rule>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Rule[];
  readonly [keyword: string]: unknown;
}

const COLUMN_TYPES: Readonly<Record<string, unknown>> = {
  string: String,
  integer: Number,
  number: Number,
  boolean: Boolean,
  object: {},
};

const BSON_TYPES: Readonly<Record<string, readonly string[]>> = {
  string: ['string'],
  integer: ['int', 'long', 'double'],
  number: ['int', 'long', 'double'],
  boolean: ['bool'],
  array: ['array'],
  object: ['object'],
};

/** What the database checks as the schema says it. */
const SHARED_KEYWORDS = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'maxItems'];

type Table<Names> = Record<keyof Names, Field>;

/** mongoose paths of a table of fields: null where nothing was given for a nullable one, else required. */
export function columnsOf<T extends Table<T>>(table: T) {
  return byName(table, ({ stored }) => {
    const { rule, nullable } = withoutNull(stored as Rule);
    const type = rule.type === 'array' ? [columnType(rule.items)] : columnType(rule);
    return nullable ? { type, default: null } : { type, required: true };
  });
}

/** `$jsonSchema` properties of a table of fields. */
export function propertiesOf<T extends Table<T>>(table: T) {
  return byName(table, ({ stored }) => bsonRule(stored));
}

/** An index for each field that lists filter by, in the order of the lists. */
export function filterIndexesOf<T extends Table<T>>(table: T): IndexDefinition[] {
  return fieldsOf(table)
    .filter(([, { indexed }]) => indexed)
    .map(([name]) => ({ name: `${name}_created`, keys: { [name]: 1, createdAt: -1, _id: -1 } }));
}

function byName<T extends Table<T>, Made>(table: T, make: (field: Field) => Made): Record<string, Made> {
  return Object.fromEntries(fieldsOf(table).map(([name, field]) => [name, make(field)]));
}

function withoutNull(rule: Rule): { rule: Rule; nullable: boolean } {
  const [inner] = rule.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return inner ? { rule: inner, nullable: true } : { rule, nullable: false };
}

const columnType = (rule: Rule = {}): unknown => COLUMN_TYPES[rule.enum ? 'string' : (rule.type ?? 'object')];

/** A schema as the database checks it. */
export function bsonRule(schema: object): Record<string, unknown> {
  const { rule, nullable } = withoutNull(schema as Rule);
  if (rule.enum) return { enum: nullable ? [...rule.enum, null] : [...rule.enum] };
  const types = [...(BSON_TYPES[rule.type ?? 'object'] ?? []), ...(nullable ? ['null'] : [])];
  return {
    bsonType: types.length === 1 ? types[0] : types,
    ...Object.fromEntries(SHARED_KEYWORDS.filter(keyword => keyword in rule).map(keyword => [keyword, rule[keyword]])),
    ...(rule.items ? { items: bsonRule(rule.items) } : {}),
    ...(rule.properties && rule.required
      ? {
          required: rule.required,
          properties: Object.fromEntries(
            Object.entries(rule.properties).map(([name, inner]) => [name, bsonRule(inner)]),
          ),
        }
      : {}),
  };
}
