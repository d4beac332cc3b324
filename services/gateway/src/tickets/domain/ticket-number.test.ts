import fc from 'fast-check';
import { findTicketNumber, ticketNumber } from './ticket-number';

test('a ticket number is the day in UTC and six characters that can be told apart', () => {
  const late = new Date('2026-11-20T23:59:59.999Z');
  expect(ticketNumber(late, Uint8Array.of(0, 31, 32, 255, 10, 18))).toBe('TKT-20261120-0Z0ZAJ');
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
      fc.uint8Array({ minLength: 6, maxLength: 6 }),
      (at, random) => {
        const number = ticketNumber(at, random);
        expect(findTicketNumber(number)).toBe(number);
        expect(number.slice(13)).not.toMatch(/[ILOU]/);
      },
    ),
  );
});

test('a ticket number is found however it is written', () => {
  const number = 'TKT-20261130-ABC123';
  for (const written of [
    'TKT-20261130-ABC123',
    ' tkt-20261130-abc123 ',
    '#TKT-20261130-ABC123',
    'Re: [TKT-20261130-ABC123] vpn',
  ])
    expect(findTicketNumber(written)).toBe(number);
  expect(findTicketNumber('TKT\u201120261130\u2013ABC123')).toBe(number);
  for (const other of ['TKT-20261130', 'TKT-20261130-ABC1234', 'XTKT-20261130-ABC123', '']) {
    expect(findTicketNumber(other)).toBeUndefined();
  }
});
