import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { MerkleTree } from './merkle';

function rootOf(list: readonly string[]): string {
  const tree = new MerkleTree();
  for (const data of list) tree.add(data);
  return tree.root();
}

/** RFC 6962, section 2.1, word for word. */
function mth(list: readonly Buffer[]): Buffer {
  const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [first] = list;
  if (!first) return hash();
  if (list.length === 1) return hash(Buffer.from([0]), first);
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return hash(Buffer.from([1]), mth(list.slice(0, k)), mth(list.slice(k)));
}

const lists = fc.array(fc.string({ maxLength: 8 }), { maxLength: 70 });

describe('the Merkle root', () => {
  it('is the one of RFC 6962', () => {
    fc.assert(
      fc.property(lists, list => {
        expect(rootOf(list)).toBe(mth(list.map(text => Buffer.from(text))).toString('hex'));
      }),
    );
  });

  it('of known lists is what others compute', () => {
    expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(rootOf([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('differs as soon as two lists differ in a place, an order or a length', () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        expect(rootOf(a) === rootOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 40 }), fc.nat(), (list, seed) => {
        const at = seed % (list.length - 1);
        const swapped = list.with(at, list[at + 1] as string).with(at + 1, list[at] as string);
        expect(rootOf(swapped)).not.toBe(rootOf(list));
        expect(rootOf(list.slice(0, -1))).not.toBe(rootOf(list));
        expect(rootOf([...list, list.at(-1) as string])).not.toBe(rootOf(list));
      }),
    );
  });
});
