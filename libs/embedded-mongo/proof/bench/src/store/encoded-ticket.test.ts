import { BSON } from 'mongodb';
import { encodedTicket } from './encoded-ticket';
import { createdAt, ticket, ticketId, ticketNumber } from './ticket-shape';

it('makes one ticket out of another by its id, number and time of creation', () => {
  const made = BSON.deserialize(encodedTicket(3).as(1_234_567));
  expect(made).toEqual({
    ...BSON.deserialize(BSON.serialize(ticket(3))),
    _id: ticketId(1_234_567),
    number: ticketNumber(1_234_567),
    createdAt: new Date(createdAt(1_234_567)),
  });
});
