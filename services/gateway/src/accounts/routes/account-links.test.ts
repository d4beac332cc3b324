import Fastify from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { silentLogger, systemClock } from '@switchboard/kernel';
import { AfterAnswer } from '../../http/after-answer';
import { registerProblems } from '../../http/problems';
import type { App } from '../../http/types';
import { compileValidator } from '../../http/validation';
import { accountLinkRoutes, type LinkRoutePorts } from './account-links';

test('forgot is answered before anybody is looked up, so that neither answer nor time can say who has an account', async () => {
  const asked: string[] = [];
  let found: (user: null) => void = () => undefined;
  const search = new Promise<null>(resolve => (found = resolve));
  const afterAnswer = new AfterAnswer(silentLogger());
  const users = {
    findByEmail: (email: string) => {
      asked.push(email);
      return search;
    },
  };
  const app: App = Fastify().withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  registerProblems(app, { isDatabaseAway: () => false });
  accountLinkRoutes(app, { users, clock: systemClock, afterAnswer } as unknown as LinkRoutePorts, { https: false });

  // The search does not end before the answer is there.
  const answer = await app.inject({ method: 'POST', url: '/auth/forgot', payload: { email: 'Rita@Example.com' } });
  expect([answer.statusCode, answer.json()]).toEqual([202, null]);

  found(null);
  await afterAnswer.idle();
  expect(asked).toEqual(['rita@example.com']);
  await app.close();
});
