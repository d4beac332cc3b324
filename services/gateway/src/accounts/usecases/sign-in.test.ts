import { newUser } from '../../people/domain/user';
import { type AccountPorts, signIn } from './sign-in';

const now = new Date();
const known = newUser('rita', { email: 'rita@example.com', name: 'Rita', role: 'user' }, 'stored hash', now);

/** Every look at a password, as the port sees it. */
function attempt(body: { email: string; password: string }, user: object | null) {
  const verified: (string | null)[] = [];
  const ports = {
    users: { findByEmail: async () => user },
    passwords: {
      verify: async (hash: string | null, password: string) => {
        verified.push(hash);
        return hash !== null && password === 'right';
      },
    },
    sessions: { open: async () => ({ session: { id: 's', userId: 'rita' }, refreshToken: 'r' }) },
    accessTokens: { issue: async () => ({ token: 't', expiresIn: 900 }) },
  } as unknown as AccountPorts;
  return { verified, answer: signIn(ports, body) };
}

test('an unknown address costs one password check, like any other', async () => {
  const password = 'guess';
  for (const user of [null, known, { ...known, passwordHash: null }, { ...known, disabled: true }]) {
    const { verified, answer } = attempt({ email: 'rita@example.com', password }, user);
    await expect(answer).rejects.toMatchObject({ code: 'invalid_credentials', kind: 'unauthenticated' });
    expect(verified).toHaveLength(1);
  }
});

test('somebody who is disabled is refused with the right password too', async () => {
  const right = { email: 'Rita@Example.com', password: 'right' };
  await expect(attempt(right, { ...known, disabled: true }).answer).rejects.toMatchObject({
    code: 'invalid_credentials',
  });
  expect(await attempt(right, known).answer).toMatchObject({ accessToken: 't', refreshToken: 'r' });
});
