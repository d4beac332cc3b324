import { hash } from '@node-rs/argon2';
import { Argon2Passwords } from './argon2-passwords';

test('a password is kept as argon2id with the recommended cost, and recognised', async () => {
  const passwords = await Argon2Passwords.create();
  const hash = await passwords.hash('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(hash, 'correct horse battery')).toBe(true);
  expect(await passwords.verify(hash, 'wrong horse battery')).toBe(false);
  expect(await passwords.verify(null, 'nobody has this password')).toBe(false);
});

test('a fingerprint is the same for the same password and salt only', async () => {
  const passwords = await Argon2Passwords.create();
  const print = await passwords.fingerprint('secret', 'key-1');
  expect(await passwords.fingerprint('secret', 'key-1')).toBe(print);
  expect(await passwords.fingerprint('secret', 'key-2')).not.toBe(print);
  expect(await passwords.fingerprint('secret!', 'key-1')).not.toBe(print);
});

test('a password is recognised however its letters were typed, also by a hash of what was typed', async () => {
  const [apart, together] = ['Zu\u0308rich-2026', 'Z\u00fcrich-2026'];
  const passwords = await Argon2Passwords.create();
  for (const known of [await passwords.hash(apart), await passwords.hash(together)]) {
    expect(await passwords.verify(known, apart)).toBe(true);
    expect(await passwords.verify(known, together)).toBe(true);
  }
  expect(await passwords.verify(await hash(apart), apart)).toBe(true);
  expect(await passwords.verify(null, apart)).toBe(false);
});
