import { type Fields, joined } from '../bson/elements';
import { fieldsOf } from '../bson/names';
import { toNumber } from '../bson/numbers';
import { type Doc, isDoc, isNumeric } from '../bson/types';
import { bounded, encodeValue, isTruncated, type Key, prefixOf } from '../indexes/encode';
import { documentKeys, type IndexedValues, type IndexKey, type KeyField } from '../indexes/keys';
import { documentWords, type TextWeights } from '../indexes/text';
import { conjuncts, filterFields, type Node } from '../query/ast';
import { compile, type Predicate } from '../query/matcher';
import { parseFilter } from '../query/parse';

/** An index as the catalog keeps it. `spec` is what listIndexes answers. */
export interface IndexRecord {
  readonly id: number;
  readonly spec: Doc;
  /** Per field: whether some document has an array there. Never goes back to false. */
  multikey: boolean[];
  /** Whether some key was too long to be kept whole: such an index cannot provide an order. */
  truncated: boolean;
}

/** Keys that a document has in an index, cut to what LMDB can hold. */
export interface StoredKeys {
  readonly keys: IndexKey[];
  readonly multikey: boolean[];
  readonly truncated: boolean;
}

/** An index ready for use. */
export class Index {
  readonly name: string;
  readonly fields: readonly KeyField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial?: { readonly nodes: readonly Node[]; readonly test: Predicate };
  readonly text?: TextWeights;
  readonly expireAfterSeconds?: number;
  readonly prefix: Key;
  /** Top-level fields that its keys are made of. */
  readonly reads: Fields;

  constructor(readonly record: IndexRecord) {
    const { spec } = record;
    this.name = spec['name'] as string;
    this.unique = spec['unique'] === true;
    this.sparse = spec['sparse'] === true;
    this.text = isDoc(spec['weights']) ? weightsOf(spec['weights']) : undefined;
    this.fields = this.text ? [] : keyFields(spec['key'] as Doc);
    if (isNumeric(spec['expireAfterSeconds'])) this.expireAfterSeconds = toNumber(spec['expireAfterSeconds']);
    if (isDoc(spec['partialFilterExpression'])) {
      const node = parseFilter(spec['partialFilterExpression']);
      this.partial = { nodes: conjuncts(node), test: compile(node) };
    }
    this.reads = joined(this.keyRoots(), this.partial ? filterFields(this.partial.nodes) : new Set<string>());
    this.prefix = prefixOf(record.id);
  }

  private keyRoots(): Fields {
    const paths = this.text ? Object.keys(this.text) : this.fields.map(field => field.path);
    return paths.includes('$**') ? undefined : new Set(paths.map(path => path.split('.')[0] as string));
  }

  get isMultikey(): boolean {
    return this.record.multikey.some(Boolean);
  }

  /** Keys of a document; none when a partial or sparse index leaves it out. Throws code 171 for parallel arrays. */
  keysOf(values: IndexedValues): StoredKeys {
    const none = { keys: [], multikey: [], truncated: false };
    const doc = values.doc as Doc;
    if (this.partial && !this.partial.test(doc)) return none;
    if (this.text) {
      const keys = documentWords(doc, this.text).map(word => ({
        bytes: encodeValue(word),
        values: [word],
        absent: false,
      }));
      return { ...none, keys };
    }
    const { keys: all, multikey } = documentKeys(values, this.fields);
    const keys = this.sparse ? all.filter(key => !key.absent) : all;
    if (!keys.some(key => isTruncated(key.bytes))) return { keys, multikey, truncated: false };
    return { keys: keys.map(key => ({ ...key, bytes: bounded(key.bytes) })), multikey, truncated: true };
  }
}

function weightsOf(weights: Doc): TextWeights {
  return Object.fromEntries(
    fieldsOf(weights).map(([path, weight]) => [path, isNumeric(weight) ? toNumber(weight) : 1]),
  );
}

/** The fields of a key pattern such as `{a: 1, b: -1}`. */
export function keyFields(pattern: Doc): KeyField[] {
  return fieldsOf(pattern).map(([path, value]) => ({
    path,
    parts: path.split('.'),
    direction: isNumeric(value) && toNumber(value) < 0 ? -1 : 1,
  }));
}
