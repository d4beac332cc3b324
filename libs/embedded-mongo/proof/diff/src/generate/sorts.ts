import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';

const anywhere = ['a', 'b', 'n', 's', 't', 'd', 'c', 'c.x', 'c.y', 'a.0', 'c.0.x', 'd.1', 'a.x', 'e', 'm.1'];
/** Fields that hold no arrays. */
const scalars = ['b', 'n', 's', 't'];

function sortsBy(paths: readonly string[]): Arbitrary<Document> {
  const keys = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(1, -1));
  return fc
    .tuple(fc.uniqueArray(keys, { maxLength: 2, selector: ([path]) => path }), fc.constantFrom(1, -1))
    .map(([fields, last]) =>
      Object.fromEntries([...fields, ['_id', last]].map(([path, turn]) => [path, new Int32(turn as number)])),
    );
}

/** One to three fields, `_id` always last: then the order of any two documents is defined. */
export const sorts = sortsBy(anywhere);

/** The same by fields whose order no server disputes: where it decides which document is meant. */
export const scalarSorts = sortsBy(scalars);
