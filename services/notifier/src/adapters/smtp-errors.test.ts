import { TransientError } from '@switchboard/kernel';
import { MailRefusedError, OPERATOR_ADVICE } from '../domain/errors';
import { smtpError } from './smtp-errors';

const failure = (fields: object) => smtpError(Object.assign(new Error('<rita@example.com> secret words'), fields));
const rcpt = (responseCode: number, response = '') => ({
  code: 'EENVELOPE',
  responseCode,
  command: 'RCPT TO',
  response,
});
const data = (responseCode: number, response = '') => ({ code: 'EMESSAGE', responseCode, command: 'DATA', response });
const mailFrom = (responseCode: number, response = '') => ({ ...rcpt(responseCode, response), command: 'MAIL FROM' });
const socket = (originalCode: string) => ({ code: 'ESOCKET', originalCode, command: 'CONN' });

test.each([
  [rcpt(550, '550 5.1.1 no such user'), 'smtp_550'],
  [rcpt(550, '550 5.1.1 <relay@example.com>: no such user'), 'smtp_550'],
  [rcpt(552, '552 5.2.2 over quota'), 'mailbox_full'],
  [data(552, '552-5.2.2 over quota'), 'mailbox_full'],
  [data(554, '554 5.7.1 relayed spam'), 'smtp_554'],
  [data(552, '552 5.3.4 too big'), 'message_too_large'],
  [data(554, '554 5.2.3 too big'), 'message_too_large'],
  [mailFrom(552), 'message_too_large'],
  [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'message_too_large'],
  [{ code: 'EENVELOPE', command: 'API' }, 'message_unsendable'],
])('%j is final', (fields, code) => {
  expect(failure(fields)).toBeInstanceOf(MailRefusedError);
  expect(failure(fields).code).toBe(code);
});

test.each([
  [rcpt(450), 'smtp_450'],
  [rcpt(451, '451 4.7.1 Greylisted'), 'smtp_451'],
  [rcpt(452, '452 4.2.2 over quota'), 'smtp_mailbox_full'],
  [data(451), 'smtp_451'],
  [data(421), 'smtp_421'],
  [{ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'smtp_554'],
  [{ code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' }, 'smtp_454'],
  [{ code: 'ETLS', responseCode: 454, command: 'STARTTLS' }, 'smtp_454'],
  [socket('ECONNREFUSED'), 'smtp_connection_refused'],
  [{ code: 'ETIMEDOUT', command: 'CONN' }, 'smtp_timeout'],
  [{ code: 'EABORT' }, 'smtp_timeout'],
  [socket('ECONNRESET'), 'smtp_connection'],
  [{ code: 'EDNS', originalCode: 'EAI_AGAIN', command: 'CONN' }, 'smtp_connection'],
  [{ code: 'ECONNECTION' }, 'smtp_connection'],
  [{}, 'smtp_connection'],
])('%j passes by itself and is tried again', (fields, code) => {
  expect(failure(fields)).toBeInstanceOf(TransientError);
  expect(failure(fields).code).toBe(code);
  expect(OPERATOR_ADVICE).not.toHaveProperty(code);
});

test.each([
  [socket('DEPTH_ZERO_SELF_SIGNED_CERT'), 'smtp_certificate'],
  [socket('SELF_SIGNED_CERT_IN_CHAIN'), 'smtp_certificate'],
  [socket('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'smtp_certificate'],
  [socket('CERT_HAS_EXPIRED'), 'smtp_certificate'],
  [socket('CERT_NOT_YET_VALID'), 'smtp_certificate'],
  [socket('ERR_TLS_CERT_ALTNAME_INVALID'), 'smtp_certificate'],
  [socket('ERR_SSL_WRONG_VERSION_NUMBER'), 'smtp_no_tls'],
  [socket('EPROTO'), 'smtp_no_tls'],
  [{ code: 'ETLS', responseCode: 502, command: 'STARTTLS' }, 'smtp_no_tls'],
  [{ code: 'ETLS', command: 'CONN' }, 'smtp_no_tls'],
  [{ code: 'EPROTOCOL', command: 'CONN' }, 'smtp_protocol'],
  [{ code: 'EDNS', originalCode: 'ENOTFOUND', command: 'CONN' }, 'smtp_name_unknown'],
  [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'smtp_auth'],
  [mailFrom(530), 'smtp_auth'],
  [mailFrom(553), 'smtp_sender_refused'],
  [rcpt(554, '554 5.7.1 <rita@example.com>: Relay access denied'), 'smtp_relay_denied'],
  [rcpt(550, '550 5.7.1 Unable to relay'), 'smtp_relay_denied'],
  [rcpt(550, '550 5.7.1 <rita@example.com>... Relaying denied'), 'smtp_relay_denied'],
])('%j is tried again, and somebody is told what to do', (fields, code) => {
  expect(failure(fields)).toBeInstanceOf(TransientError);
  expect(failure(fields).code).toBe(code);
  expect(OPERATOR_ADVICE[code]).toMatch(/check|let it/);
});

test('what the server said, which quotes addresses, goes no further', () => {
  const error = failure(rcpt(550, '550 <rita@example.com>'));
  expect(JSON.stringify([error.message, error.cause, error])).not.toContain('rita');
});
