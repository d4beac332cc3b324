import { checkNewPassword } from './password-policy';

test('a password has a length that is counted in characters, and is not the address', () => {
  const check = (password: string) => checkNewPassword(password, 'rita@example.com');
  expect(() => check('ten chars!')).not.toThrow();
  expect(() => check('🐎🔋🐎🔋🐎')).toThrow(/at least 10/);
  expect(() => check('x'.repeat(129))).toThrow(/at most 128/);
  expect(() => check('Rita@Example.com')).toThrow(/must not be the e-mail address/);
});
