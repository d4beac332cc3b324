import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

test('a cursor gives back its position for the same question, in whatever order it was written down', () => {
  fc.assert(
    fc.property(fc.integer(), fc.uuid(), (value, id) => {
      const cursor = encodeCursor({ value, id }, { a: 1, b: ['x'] });
      expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeCursor(cursor, { b: ['x'], a: 1 })).toEqual({ value, id });
      expect(() => decodeCursor(cursor, { a: 1, b: ['y'] })).toThrow(/another list/);
    }),
  );
});

test('whatever else is given as a cursor is refused, never a crash', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map(text => Buffer.from(text).toString('base64url')),
      ),
      text => {
        expect(() => decodeCursor(text, {})).toThrow(/cursor/);
      },
    ),
  );
});
