import { addressOf, readPlace } from './place';

test('view, words, filters and ticket go into the address and come back from it', () => {
  const place = { view: 'all', q: 'vpn & mfa', filters: { status: ['open', 'pending'], category: ['network'] } };
  const address = addressOf(place, 'TKT-1');
  expect(address).toBe('/inbox/TKT-1?view=all&q=vpn+%26+mfa&status=open&status=pending&category=network');
  expect(readPlace(address.split('?')[1] ?? '')).toEqual(place);
});

test('an address that says nothing is the inbox as it begins', () => {
  expect(addressOf(readPlace(''))).toBe('/inbox');
});
