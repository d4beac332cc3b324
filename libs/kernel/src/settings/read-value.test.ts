import { Type } from 'typebox';
import { loadConfig } from './load-config';

const schema = Type.Object({
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 3000, description: 'port' }),
  DELAY: Type.Optional(Type.Integer({ minimum: 0, description: 'delay' })),
  HEAT: Type.Optional(Type.Number({ minimum: 0, maximum: 2, description: 'temperature' })),
  STRICT: Type.Optional(Type.Boolean({ description: 'strict' })),
  LIMIT: Type.Enum(['on', 'off'], { default: 'on', description: 'limit' }),
  NOTE: Type.Optional(Type.String({ description: 'free text' })),
});

test.each([
  '3000abc',
  '1e3',
  '0x10',
  '-1',
  '65536',
  '3000.7',
  '3,000',
  '1_000',
  'true',
  '٣',
  'NaN',
  'Infinity',
  '9'.repeat(30),
])('PORT=%s is refused, and says what would be right', text =>
  expect(() => loadConfig(schema, { PORT: text })).toThrow(
    'PORT must be a whole number in decimal digits, from 0 to 65535 (port). Change or remove it in the environment.',
  ),
);

test.each(['1e-1', '0x1', '2.1', '.5', 'warm'])('HEAT=%s is refused', text =>
  expect(() => loadConfig(schema, { HEAT: text })).toThrow(/^HEAT must be a decimal number, from 0 to 2 /),
);

test.each(['yes', '1', 'TRUE'])('STRICT=%s is refused', text =>
  expect(() => loadConfig(schema, { STRICT: text })).toThrow(/^STRICT must be true or false /),
);

test('a number without an upper limit says so, and does not lose digits', () => {
  expect(() => loadConfig(schema, { DELAY: '9'.repeat(17) })).toThrow(/^DELAY must be .*, 0 or more /);
});

test('blanks around a number, a switch or a choice do not count; a free text keeps them', () => {
  expect(
    loadConfig(schema, { PORT: ' 8080 ', HEAT: '0.5\r', STRICT: ' true', LIMIT: 'off\n', NOTE: ' as is ' }),
  ).toEqual({ PORT: 8080, HEAT: 0.5, STRICT: true, LIMIT: 'off', NOTE: ' as is ' });
  expect(loadConfig(schema, { PORT: ' ', LIMIT: '\t' })).toEqual({ PORT: 3000, LIMIT: 'on' });
});
