import { Compile } from 'typebox/compile';
import { type Field, fieldsOf, valuesOf } from './field';
import { TICKET_FIELDS } from './ticket-fields';
import { USER_FIELDS } from './user-fields';

const tables = [
  ['tickets', TICKET_FIELDS],
  ['people', USER_FIELDS],
] as const;

test.each(tables)('%s: what a field is at first may be stored', (_name, table: Record<string, Field>) => {
  for (const [name, { stored, initial }] of fieldsOf(table))
    if (initial !== undefined)
      expect({ name, errors: [...Compile(stored).Errors(initial)] }).toEqual({ name, errors: [] });
});

test('what a document from before a field lacks is what the field is at first; what it says is kept', () => {
  const values = valuesOf(USER_FIELDS, { name: 'Nia Network', disabled: true, locale: 'pt-BR' });
  expect(values).toMatchObject({ name: 'Nia Network', disabled: true, locale: 'pt-BR', timeZone: 'UTC', phone: null });
  expect(values.teams).toEqual([]);
});
