import { addressOf, filtersOf, readPlace } from './place';

const TODAY = '2026-11-30';

test('what is chosen goes into the address and comes back from it', () => {
  const place = readPlace('from=2026-02-01&to=2026-02-28&by=resolved&category=network&category=hr&format=xlsx', TODAY);
  expect(place).toMatchObject({ categories: ['network', 'hr'], format: 'xlsx', by: 'resolved', team: null });
  expect(readPlace(addressOf(place).split('?')[1] ?? '', TODAY)).toEqual(place);
});

test('days that are none are the last thirty', () => {
  expect(readPlace('from=2026-02-30&to=soon', TODAY)).toMatchObject({ from: '2026-11-01', to: TODAY });
});

test('both days are in it, as they are where the reader lives', () => {
  const place = readPlace('from=2026-11-29&to=2026-11-30', TODAY);
  expect(filtersOf(place, 'Europe/Berlin')).toEqual({
    createdAfter: '2026-11-28T22:59:59.999Z',
    createdBefore: '2026-11-30T23:00:00.000Z',
  });
});
