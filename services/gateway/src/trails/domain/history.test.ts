import { type DeskField } from '@switchboard/contracts';
import { changesForRequester } from './history';

const field = (key: string, visibleTo: DeskField['visibleTo']) => ({ key, visibleTo }) as DeskField;
const change = (name: string) => ({ field: name, from: null, to: 1 });

test('requesters see what changed of the fields that everybody sees, and of no others', () => {
  const fields = [field('seats', 'everybody'), field('cost', 'agents')];
  const names = ['status', 'priority', 'fields.seats', 'fields.cost', 'fields.gone'];
  expect(changesForRequester(names.map(change), { fields })).toEqual([change('status'), change('fields.seats')]);
});
