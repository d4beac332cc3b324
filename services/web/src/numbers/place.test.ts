import { addressOf, FIRST, readPlace } from './place';

test('range and filters go into the address and come back from it', () => {
  const place = { days: 7, team: 'field & co', category: 'network', by: 'agent' } as const;
  const address = addressOf(place);
  expect(address).toBe('/numbers?days=7&team=field+%26+co&category=network&by=agent');
  expect(readPlace(address.split('?')[1] ?? '')).toEqual(place);
});

test('an address that says nothing, or nonsense, is the page as it begins', () => {
  expect(addressOf(FIRST)).toBe('/numbers');
  expect(readPlace('days=12&by=moon&team=')).toEqual(FIRST);
});
