import fc, { type Arbitrary } from 'fast-check';
import { type Document, Int32 } from 'mongodb';

const keys = fc.tuple(
  fc.constantFrom('a', 'b', 'n', 's', 't', 'd', 'c', 'c.x', 'c.y', 'a.0', 'c.0.x', 'd.1', 'a.x', 'e', 'm.1'),
  fc.constantFrom(1, -1),
);

/** One to three fields, `_id` always last: then the order of any two documents is defined. */
export const sorts: Arbitrary<Document> = fc
  .tuple(fc.uniqueArray(keys, { maxLength: 2, selector: ([path]) => path }), fc.constantFrom(1, -1))
  .map(([fields, last]) =>
    Object.fromEntries([...fields, ['_id', last]].map(([path, turn]) => [path, new Int32(turn as number)])),
  );
