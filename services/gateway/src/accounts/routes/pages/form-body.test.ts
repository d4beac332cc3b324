import fc from 'fast-check';
import { parseForm } from './form-body';

test('fields are decoded as browsers encode them; empty ones count as not given', () => {
  expect(parseForm('token=a%2Bb&password=K%C3%A4se+und+%26&name=')).toEqual({ token: 'a+b', password: 'Käse und &' });
  expect(parseForm('')).toEqual({});
});

test('whatever a browser sends arrives as it was typed', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.dictionary(text, text, { noNullPrototype: true }), fields => {
      expect(parseForm(new URLSearchParams(fields).toString())).toEqual(fields);
    }),
  );
});

test.each(['password=%ff%fe', 'password=%', 'password=K\u00e4se', 'password=a b', 'a=\u0000'])(
  '%j is refused, not guessed',
  body => {
    expect(() => parseForm(body)).toThrow(expect.objectContaining({ code: 'invalid_form' }));
  },
);

test('nothing that is sent becomes anything but a field', () => {
  fc.assert(
    fc.property(fc.string(), body => {
      try {
        expect(Object.values(parseForm(body)).every(value => typeof value === 'string')).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_form' });
      }
    }),
  );
});
