import { BSON } from 'mongodb';
import { createdAt, ticket, ticketId, ticketNumber } from './ticket-shape';

/** A ticket as bytes that becomes another one by a few of them. */
export interface EncodedTicket {
  /** The same ticket with the id, the number and the time of creation of ticket number `n`. */
  as(n: number): Buffer;
}

/** @throws when a ticket has no such fields. */
export function encodedTicket(model: number): EncodedTicket {
  const bytes = Buffer.from(BSON.serialize(ticket(model)));
  const at = (wanted: string) => {
    const found = bytes.indexOf(wanted);
    if (found < 0) throw new Error(`a ticket has no ${wanted}`);
    return found;
  };
  const id = at(ticketId(model));
  const number = at(ticketNumber(model));
  const created = at('\tcreatedAt\0') + '\tcreatedAt\0'.length;
  return {
    as: n => {
      const other = Buffer.from(bytes);
      other.write(ticketId(n), id);
      other.write(ticketNumber(n), number);
      other.writeBigInt64LE(BigInt(createdAt(n)), created);
      return other;
    },
  };
}
