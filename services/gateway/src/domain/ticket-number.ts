/** Crockford's base 32: no I, L, O, U, so that a number can be read out on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const TICKET_NUMBER = /^TKT-\d{8}-[0-9A-Z]{6}$/;

/** `TKT-YYYYMMDD-XXXXXX`: the day in UTC and 30 random bits. @param random at least six bytes. */
export function ticketNumber(at: Date, random: Uint8Array): string {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  const tail = Array.from(random.slice(0, 6), byte => ALPHABET[byte & 31]).join('');
  return `TKT-${day}-${tail}`;
}

export const isTicketNumber = (text: string): boolean => TICKET_NUMBER.test(text);
