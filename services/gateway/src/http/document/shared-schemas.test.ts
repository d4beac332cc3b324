import { shareSchemas } from './shared-schemas';

const Colour = { title: 'Colour', enum: ['red', 'green'] };
const car = (more: object = {}) => ({
  title: 'Car',
  type: 'object',
  properties: { colour: Colour, title: { type: 'string' } },
  ...more,
});
const place = (schema: object) => ({ content: { 'application/json': { schema, example: { title: 'Fast' } } } });

test('what has a title is shared, and places keep what they say of it', () => {
  const { part, schemas } = shareSchemas({
    a: place(car({ description: 'A car' })),
    b: place({ type: 'array', items: car({ description: 'A car' }) }),
    c: place(car({ description: 'The other one' })),
    d: place({ type: 'string', title: 'not a name', text: 'line' }),
  });
  expect(schemas).toEqual({
    Car: {
      type: 'object',
      description: 'A car',
      properties: { colour: { $ref: '#/components/schemas/Colour' }, title: { type: 'string' } },
    },
    Colour: { enum: ['red', 'green'] },
  });
  const $ref = '#/components/schemas/Car';
  expect(part).toEqual({
    a: place({ $ref }),
    b: place({ type: 'array', items: { $ref } }),
    c: place({ $ref, description: 'The other one' }),
    d: place({ type: 'string', title: 'not a name' }),
  });
});

test('one name for two different things stops it', () => {
  const other = { ...Colour, enum: ['blue'] };
  expect(() => shareSchemas([place(car()), place(other)])).toThrow(/title Colour/);
});
