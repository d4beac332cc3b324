import fc from 'fast-check';
import { deriveId, newId } from './ids';

test('new ids are UUIDs that sort by creation', () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(1000);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([...ids].sort()).toEqual(ids);
});

test('the same parts give the same id, other parts or another split another one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 8 }), { minLength: 1 }),
      fc.array(fc.string({ maxLength: 8 }), { minLength: 1 }),
      (a, b) => {
        fc.pre(![...a, ...b].some(part => part.includes('\u0000')));
        return (deriveId(...a) === deriveId(...b)) === (JSON.stringify(a) === JSON.stringify(b));
      },
    ),
  );
});
