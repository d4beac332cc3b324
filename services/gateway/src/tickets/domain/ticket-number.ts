/** Crockford's base 32: no I, L, O, U, so that a number can be read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number inside of a text, with whatever dashes. */
const TICKET_NUMBER = /(?<![\p{L}\p{N}])TKT\p{Pd}(\d{8})\p{Pd}([0-9A-Z]{6})(?![\p{L}\p{N}])/u;

/** `TKT-YYYYMMDD-XXXXXX`: the day in UTC and 30 random bits. @param random at least six bytes. */
export function ticketNumber(at: Date, random: Uint8Array): string {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  const tail = Array.from(random.slice(0, 6), byte => ALPHABET[byte & 31]).join('');
  return `TKT-${day}-${tail}`;
}

/** The first ticket number in a text, however it is written: `Re: [tkt-20261130-abcdef]`, `#TKT-…`; as it is stored. */
export function findTicketNumber(text: string): string | undefined {
  const [, day, tail] = TICKET_NUMBER.exec(text.normalize('NFKC').toUpperCase()) ?? [];
  return day === undefined ? undefined : `TKT-${day}-${tail}`;
}
