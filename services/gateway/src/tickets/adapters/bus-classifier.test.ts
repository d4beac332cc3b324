import { INITIAL_TAXONOMY } from '@switchboard/contracts';
import { silentLogger, TransientError } from '@switchboard/kernel';
import { BusClassifier } from './bus-classifier';
import { localClassifier } from './local-classifier';

const request = { title: 'VPN', description: 'The vpn drops every hour.' };
const local = localClassifier({ current: () => INITIAL_TAXONOMY });
const asking = (answer: () => Promise<unknown>) =>
  new BusClassifier({ request: answer as never }, local, silentLogger(), 30).classify(request);

test('an answer within the contract is passed on', async () => {
  const opinion = { ...local(request), source: 'gemini' };
  expect(await asking(async () => opinion)).toEqual(opinion);
});

test.each([
  ['no answer', () => new Promise(() => undefined)],
  ['a failure', () => Promise.reject(new TransientError('rpc_unavailable', 'nobody'))],
  ['an answer outside of the contract', async () => ({ ...local(request), priority: 'URGENT!!!' })],
  ['no object at all', async () => 'network'],
])('with %s the local opinion steps in', async (_name, answer) => {
  expect(await asking(answer)).toEqual(local(request));
  expect(local(request)).toMatchObject({ category: 'network', subcategory: 'vpn', source: 'local' });
});
