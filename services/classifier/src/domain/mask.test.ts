import fc from 'fast-check';
import { maskAll } from './mask';

const masked = (text: string): string | undefined => maskAll([text]).texts[0];

describe('a placeholder names what stood there', () => {
  test.each([
    ['pw Hunter2!', 'pw [password]'],
    ['the password Hunter2! does not work', 'the password [password] does not work'],
    ['password is now Hunter2!', 'password is now [password]'],
    ['my pass: x9', 'my pass: [password]'],
    ['Passwort lautet geheim123', 'Passwort lautet [password]'],
    ['mot de passe : azerty', 'mot de passe : [password]'],
    ['パスワードは「himitsu99」です', 'パスワードは「[password]」です'],
    ['password: "s3cret"', 'password: "[password]"'],
    ['I changed it from Spring2025! to Summer2025!', 'I changed it from [password] to [password]'],
    ['I typed P@ssw0rd', 'I typed [password]'],
    ['My password:\nHunter2!\nplease check', 'My password:\n[password]\nplease check'],
    ['https://bob:pass@host.example/x', 'https://[password]@host.example/x'],
    ['Server=db;Pwd=abc123;Encrypt=yes', 'Server=db;Pwd=[password];Encrypt=yes'],
    ['curl -u bob:hunter2 http://10.0.0.5/', 'curl -u [password] http://10.0.0.5/'],
    ['DB_PASSWORD=hunter', 'DB_PASSWORD=[password]'],
    ['pwd Hunter2 fails, Hunter2 fails again', 'pwd [password] fails, [password] fails again'],
    ['card 4111 1111 1111 1111 was declined', 'card [card] was declined'],
    ['4111.1111/1111-1111', '[card]'],
    ['3782 822463 10005', '[card]'],
    ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [iban].'],
    ['GB82WEST12345698765432', '[iban]'],
    ['passport number C01X00T47', 'passport number [id]'],
    ['my SSN is 078-05-1120', 'my SSN is [id]'],
    ['account number 12345678', 'account number [account]'],
    ['call +49 30 1234567 please', 'call [phone] please'],
    ['call (555) 123-4567 please', 'call [phone] please'],
    ['Tel. 030/23125 678', 'Tel. [phone]'],
    ['to 12 Acacia Avenue, London SW1A 1AA please', 'to [address] please'],
    ['Lindenstraße 14, 10969 Berlin', '[address]'],
    ['born 3 March 1990', 'born [birthdate]'],
    ['mail rita.r+x@mail.example.co.uk now', 'mail [email] now'],
    ['PIN 4711 is refused', 'PIN [code] is refused'],
    ['493021 is the verification code', '[code] is the verification code'],
    ['Authorization: Bearer abc.def-123456', 'Authorization: Bearer [token]'],
    ['api key: abcd1234efgh', 'api key: [token]'],
    ['d41d8cd98f00b204e9800998ecf8427e', '[token]'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----', '[key]'],
    ['AAAA1-BBBB2-CCCC3-DDDD4-EEEE5', '[licence]'],
    ['customer 1234567890', 'customer [number]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });
});

test.each([
  'the gateway 192.168.100.200 and fe80::1 do not answer',
  'error 0x80070005 in version 10.0.19045.3570 since 2026-11-20 10:15:00',
  'my password is not accepted, the password is expired',
  'password reset does not work on Windows11',
  'ticket TKT-20261120-7K2M9Q about host srv-01.example.com port 8443',
  'invoice 4711 over 1,250.00 EUR for room 204',
  'the token ring network, the secret santa list, the pin is bent',
])('what says what is broken stays: %s', text => {
  expect(maskAll([text])).toEqual({ texts: [text], counts: {} });
});

describe('another way to write the same characters changes nothing', () => {
  const secret = 'card 4111 1111 1111 1111, pin 4711';
  const shifted = (zero: number) => secret.replaceAll(/\d/g, digit => String.fromCodePoint(zero + Number(digit)));
  test.each([
    ['full-width digits', shifted(0xff10)],
    ['Arabic digits', shifted(0x0660)],
    ['Devanagari digits', shifted(0x0966)],
    ['no-break blanks', secret.replaceAll(' ', '\u00a0')],
    ['invisible characters', [...secret].join('\u200b')],
    ['soft hyphens', secret.replaceAll('11', '1\u00ad1')],
  ])('%s', (_what, text) => {
    expect(maskAll([text]).counts).toEqual({ card: 1, code: 1 });
    expect(masked(text)).not.toMatch(/\p{Nd}/u);
  });

  test('accents that are characters of their own', () => {
    expect(masked('contraseña: gato9'.normalize('NFD'))).toBe('contraseña: [password]'.normalize('NFD'));
    expect(masked('パスワード: neko9'.normalize('NFD'))).toBe('パスワード: [password]'.normalize('NFD'));
  });
});

test('a title explains a word of the description, and what is masked in both is counted once each', () => {
  expect(maskAll(['My password', 'Hunter2! is refused. Call +49 30 1234567.'])).toEqual({
    texts: ['My password', '[password] is refused. Call [phone].'],
    counts: { password: 1, phone: 1 },
  });
});

test('no address survives, wherever it stands', () => {
  const address = fc.emailAddress().filter(mail => /^[\w.+-]+@[\w.-]+$/.test(mail));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), address, fc.string({ maxLength: 50 }), (before, mail, after) => {
      expect(masked(`${before} ${mail} ${after}`)).not.toContain(mail);
    }),
  );
});

test('whatever the text, what is not masked is left as it was', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(' pw: ', 'Hunter2!', '4111 1111 1111 1111', '\u200b', '🙂', '\n', '"', ' is ', '１２', 'ß'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const text = parts.join('');
      let at = 0;
      for (const kept of (masked(text) ?? '').split(/\[[a-z]+\]/)) {
        const found = text.indexOf(kept, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + kept.length;
      }
    }),
  );
});

describe('twice the text takes about twice the work', () => {
  const PARTS = [
    'a',
    '1',
    '1 ',
    'a1',
    'A1 ',
    '@',
    '+1 ',
    '(1) ',
    'password is ',
    'password ',
    'PW="',
    'パスワード',
    '-----BEGIN A-----',
    'a@a.',
    '://a:',
    'from a to b ',
    'typed a1$ ',
    'code ',
    'token=',
    'A a, ',
    'Rose ',
    'rue de la ',
    'passport no ',
    'DE89 ',
    'AAAA-',
    '\u200b',
  ];
  // The clock of the processor, not of the wall: other tests share the machine. Squares would take minutes.
  test.each(PARTS)('a long run of "%s"', part => {
    const started = process.cpuUsage().user;
    maskAll([part.repeat(Math.floor(20_000 / part.length))]);
    expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
  });
});
