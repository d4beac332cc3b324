import fc from 'fast-check';
import { maskPersonalData } from './mask';

test.each([
  ['mail rita.r+x@mail.example.co.uk now', 'mail [email] now'],
  ['call +49 30 1234567 please', 'call [phone] please'],
  ['call 0171 2345678 please', 'call [phone] please'],
  ['call (555) 123-4567 please', 'call [phone] please'],
  ['call 555-123-4567 please', 'call [phone] please'],
  ['card 4111 1111 1111 1111 was declined', 'card [number] was declined'],
  ['card 4111111111111111', 'card [number]'],
  ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [iban].'],
  ['IBAN GB82WEST12345698765432', 'IBAN [iban]'],
  ['customer 1234567890', 'customer [number]'],
  ['My password is Hunter2!', 'My password is [password]'],
  ['password: "s3cret"', 'password: "[password]"'],
  ['Passwort lautet geheim123', 'Passwort lautet [password]'],
  ['mot de passe : azerty', 'mot de passe : [password]'],
  ['pwd=abc123', 'pwd=[password]'],
  ['api key: abcd1234efgh', 'api key: [secret]'],
  ['the verification code is 493021', 'the verification code is [secret]'],
  ['Authorization: Bearer abc.def-123456', 'Authorization: Bearer [token]'],
  ['eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4', '[token]'],
  ['key AKIAIOSFODNN7EXAMPLE leaked', 'key [token] leaked'],
  ['github ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'github [token]'],
  ['https://bob:pass@host.example/x', 'https://[credentials]@host.example/x'],
  ['d41d8cd98f00b204e9800998ecf8427e', '[token]'],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', '[key]'],
])('%s', (text, masked) => {
  expect(maskPersonalData(text)).toBe(masked);
});

test.each([
  'the gateway 192.168.100.200 and fe80::1 do not answer',
  'error 0x80070005 in version 10.0.19045.3570 since 2026-11-20 10:15:00',
  'my password is not accepted, the password is expired',
  'ticket TKT-20261120-7K2M9Q about host srv-01.example.com port 8443',
  'invoice 4711 over 1,250.00 EUR for room 204',
  'the token ring network, the secret santa list, the pin is bent',
])('what says what is broken stays: %s', text => {
  expect(maskPersonalData(text)).toBe(text);
});

test('no address survives, wherever it stands', () => {
  const address = fc.emailAddress().filter(mail => /^[\w.+-]+@[\w.-]+$/.test(mail));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), address, fc.string({ maxLength: 50 }), (before, mail, after) => {
      expect(maskPersonalData(`${before} ${mail} ${after}`)).not.toContain(mail);
    }),
  );
});

test.each(['a', '1', '1 ', 'a1', '@', '+1 ', 'password is ', '-----BEGIN A-----'])(
  'a long run of "%s" takes no time that grows with its square',
  part => {
    const text = part.repeat(Math.floor(20_000 / part.length));
    const started = process.cpuUsage().user;
    maskPersonalData(text);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  },
);
