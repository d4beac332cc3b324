import { TransientError } from '@switchboard/kernel';
import { MailRefusedError } from '../domain/errors';
import { smtpError } from './smtp-errors';

const failure = (fields: object) => smtpError(Object.assign(new Error('<rita@example.com> secret words'), fields));

test.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'smtp_550'],
  [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'smtp_554'],
  [{ code: 'EENVELOPE', responseCode: 552, command: 'MAIL FROM' }, 'smtp_552'],
  [{ code: 'EENVELOPE', command: 'API' }, 'message_unsendable'],
  [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'message_unsendable'],
])('%j is final', (fields, code) => {
  expect(failure(fields)).toBeInstanceOf(MailRefusedError);
  expect(failure(fields).code).toBe(code);
});

test.each([
  [{ code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'smtp_450'],
  [{ code: 'EMESSAGE', responseCode: 451, command: 'DATA' }, 'smtp_451'],
  [{ code: 'EMESSAGE', responseCode: 421, command: 'DATA' }, 'smtp_421'],
  [{ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'smtp_554'],
  [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'smtp_sender_refused'],
  [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'smtp_auth'],
  [{ code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' }, 'smtp_auth'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'smtp_timeout'],
  [{ code: 'EABORT' }, 'smtp_timeout'],
  [{ code: 'ESOCKET', command: 'CONN' }, 'smtp_connection'],
  [{ code: 'EDNS', command: 'CONN' }, 'smtp_connection'],
  [{ code: 'ETLS', command: 'STARTTLS' }, 'smtp_connection'],
  [{}, 'smtp_connection'],
])('%j is tried again', (fields, code) => {
  expect(failure(fields)).toBeInstanceOf(TransientError);
  expect(failure(fields).code).toBe(code);
});

test('what the server said, which quotes addresses, goes no further', () => {
  const error = failure({
    code: 'EENVELOPE',
    responseCode: 550,
    command: 'RCPT TO',
    response: '550 <rita@example.com>',
  });
  expect(JSON.stringify([error.message, error.cause, error])).not.toContain('rita');
});
