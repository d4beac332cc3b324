import type { FieldView } from '@switchboard/contracts';
import { fieldsOf } from './asked';
import { valuesOf } from './values';

const field = (key: string, more: Partial<FieldView> = {}): FieldView => ({
  ...{ key, label: key, help: null, type: 'text', categories: [], required: false, visibleTo: 'everybody' },
  ...{ choices: [], maxLength: null, min: null, max: null, order: 0, retired: false },
  ...more,
});

test('only what was typed in a field that is shown is sent, numbers as such', () => {
  const fields = [field('building'), field('cost', { type: 'number' }), field('room')];
  expect(valuesOf(fields, { building: ' North ', cost: '4,5', room: ' ', asset: 'A1' })).toEqual({
    building: 'North',
    cost: 4.5,
  });
  expect(valuesOf(fields, { cost: 'four' })).toEqual({ cost: 'four' });
});

test('a ticket is asked for the fields of its category and for those of all', () => {
  const fields = [field('all'), field('net', { categories: ['network'] }), field('old', { retired: true })];
  expect(fieldsOf(fields, 'network').map(({ key }) => key)).toEqual(['all', 'net']);
  expect(fieldsOf(fields, null).map(({ key }) => key)).toEqual(['all']);
});
