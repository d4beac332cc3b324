import { Presence } from './presence';

const nia = { id: 'nia', name: 'Nia' };
const viewing = (connection: string, person = nia) => ({ connection, ticketId: 't', person });

test('somebody with two windows joins once, and leaves with the last', () => {
  const presence = new Presence(1_000);
  expect(presence.join(viewing('a'), 0)).toEqual([{ type: 'user_joined', ticketId: 't', person: nia }]);
  expect(presence.join(viewing('b'), 0)).toEqual([]);
  expect(presence.viewersOf('t')).toEqual([nia]);
  expect(presence.leave('t', 'a')).toEqual([]);
  expect(presence.leave('t', 'a')).toEqual([]);
  expect(presence.leave('t', 'b')).toEqual([{ type: 'user_left', ticketId: 't', person: nia }]);
  expect(presence.viewersOf('t')).toEqual([]);
});

test('whoever is not named again has left with the gateway', () => {
  const presence = new Presence(1_000);
  presence.join(viewing('a'), 0);
  presence.join(viewing('o', { id: 'otto', name: 'Otto' }), 0);
  presence.join(viewing('a'), 900);
  expect(presence.expire(1_500)).toEqual([{ type: 'user_left', ticketId: 't', person: { id: 'otto', name: 'Otto' } }]);
  expect(presence.viewersOf('t')).toEqual([nia]);
});
