import { createServer } from 'node:net';
import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { PermanentError, TransientError } from '@switchboard/kernel';
import { aGeminiAnswer, type GeminiBehaviour, geminiAnswers, GeminiStub } from '@switchboard/testing';
import { geminiAt, NEVER } from '../../../test/support';
import { kindOf, type QuotaError } from '../../domain/failures';

const text = { title: 'VPN drops', description: 'It drops every hour.' };

let stub: GeminiStub;
beforeEach(async () => {
  stub = await GeminiStub.start();
});
afterEach(() => stub.stop());

async function failureOf(behaviour: GeminiBehaviour, options: Parameters<typeof geminiAt>[1] = {}): Promise<unknown> {
  stub.respond(behaviour);
  return geminiAt(stub.url, options)
    .classifier.classify(text, DEFAULT_TAXONOMY, NEVER)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
}

test.each<[string, GeminiBehaviour, string]>([
  ['429', { kind: 'quota' }, 'quota'],
  ['500', { kind: 'status', status: 500 }, 'unavailable'],
  ['503', { kind: 'status', status: 503 }, 'unavailable'],
  ['a lost connection', { kind: 'reset' }, 'unavailable'],
  ['silence', { kind: 'hang' }, 'timeout'],
  ['silence in the middle of the body', { kind: 'hang-in-body' }, 'timeout'],
  ['an answer stopped for safety', { kind: 'safety' }, 'blocked'],
  ['a refused prompt', { kind: 'blocked-prompt' }, 'blocked'],
  ['an answer cut off at the limit', { kind: 'max-tokens' }, 'truncated'],
  ['a page instead of JSON', { kind: 'not-json' }, 'unusable_answer'],
  ['a text that is no JSON', geminiAnswers(() => 'I think it is the network.'), 'unusable_answer'],
  ['a JSON array', geminiAnswers(() => []), 'unusable_answer'],
  ['a category outside the taxonomy', geminiAnswers(aGeminiAnswer({ category: 'root' })), 'unusable_answer'],
  ['an unknown priority', geminiAnswers(aGeminiAnswer({ priority: 'apocalyptic' })), 'unusable_answer'],
  ['400', { kind: 'status', status: 400 }, 'rejected'],
  ['403', { kind: 'status', status: 403 }, 'rejected'],
  ['404', { kind: 'status', status: 404 }, 'rejected'],
])('%s is a failure of its own kind', async (_, behaviour, kind) => {
  const error = await failureOf(behaviour, { attemptMs: behaviour.kind.startsWith('hang') ? 150 : 5_000 });
  expect(kindOf(error)).toBe(kind);
  const passing = ['quota', 'unavailable', 'timeout'].includes(kind);
  expect(error).toBeInstanceOf(passing ? TransientError : PermanentError);
});

test('nobody listening is "unavailable"', async () => {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  const call = geminiAt(`http://127.0.0.1:${port}`).classifier.classify(text, DEFAULT_TAXONOMY, NEVER);
  await expect(call).rejects.toMatchObject({ kind: 'unavailable' });
});

test('the delay that the API names is kept', async () => {
  const error = await failureOf({ kind: 'quota', retryAfterMs: 17_500 });
  expect((error as QuotaError).retryAfterMs).toBe(17_500);
});

test('429, 5xx and silence are tried again, within the time there is', async () => {
  stub.respond([
    { kind: 'quota', retryAfterMs: 5 },
    { kind: 'status', status: 503 },
  ]);
  const { classifier } = geminiAt(stub.url, { tries: 3 });
  await expect(classifier.classify(text, DEFAULT_TAXONOMY, NEVER)).resolves.toMatchObject({ category: 'network' });
  expect(stub.requests).toHaveLength(3);
});

test('a delay that outlasts the time is not waited for', async () => {
  await failureOf({ kind: 'quota', retryAfterMs: 60_000 }, { tries: 3 });
  expect(stub.requests).toHaveLength(1);
});

test.each<GeminiBehaviour>([
  { kind: 'status', status: 400 },
  { kind: 'safety' },
  { kind: 'max-tokens' },
  { kind: 'not-json' },
])('$kind is not tried again', async behaviour => {
  await failureOf(behaviour, { tries: 3 });
  expect(stub.requests).toHaveLength(1);
});

test('a wrong key is reported once as an ERROR, and again after it had worked', async () => {
  const errors: unknown[] = [];
  const logger = { error: (entry: unknown) => errors.push(entry) } as never;
  const { classifier } = geminiAt(stub.url, { logger });
  const ask = (description: string) =>
    classifier.classify({ description }, DEFAULT_TAXONOMY, NEVER).catch(() => undefined);
  stub.respond({ kind: 'status', status: 403 });
  await ask('one');
  await ask('two');
  expect(errors).toEqual([{ status: 403, model: 'gemini-3.5-flash-lite' }]);
  stub.respond(geminiAnswers());
  await ask('three');
  stub.respond({ kind: 'status', status: 403 });
  await ask('four');
  expect(errors).toHaveLength(2);
});

test('a signal that is aborted already costs no call', async () => {
  const { classifier } = geminiAt(stub.url);
  const call = classifier.classify(text, DEFAULT_TAXONOMY, AbortSignal.abort());
  await expect(call).rejects.toMatchObject({ kind: 'timeout' });
  expect(stub.requests).toHaveLength(0);
});
