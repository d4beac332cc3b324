import fc from 'fast-check';
import { ScramError, ScramExchange, verifierOf } from './scram';

const verifier = verifierOf('switchboard', 'right-password-of-this-store');

test('a first message gets a nonce that goes on from its own, a salt and a count', () => {
  const first = new ScramExchange(verifier, 'n,,n=switchboard,r=abc').serverFirst;
  expect(first).toMatch(/^r=abc[A-Za-z0-9+/]{32},s=[A-Za-z0-9+/]{32},i=4096$/);
  expect(new ScramExchange(verifier, 'n,,n=switchboard,r=abc').serverFirst).not.toBe(first);
});

test.each([
  '',
  'n,,',
  'n,,n=switchboard',
  'p=tls-unique,,n=switchboard,r=abc',
  'n,,r=abc,n=switchboard',
  'n,,n=a,r=b,m=x',
])('the first message "%s" is refused', message => {
  expect(() => new ScramExchange(verifier, message)).toThrow(ScramError);
});

test('no text that is no proof passes, and none breaks anything', () => {
  const exchange = () => new ScramExchange(verifier, 'n,,n=switchboard,r=abc');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(() => exchange().finish(text)).toThrow(ScramError);
    }),
  );
  fc.assert(
    fc.property(fc.base64String(), proof => {
      const one = exchange();
      const nonce = one.serverFirst.slice(2, one.serverFirst.indexOf(','));
      expect(() => one.finish(`c=biws,r=${nonce},p=${proof}`)).toThrow(ScramError);
    }),
  );
});
