import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { eventually, geminiAnswers, GeminiStub } from '@switchboard/testing';
import { geminiAt, NEVER } from '../../../test/support';
import { kindOf } from '../../domain/failures';

let stub: GeminiStub;
beforeEach(async () => {
  stub = await GeminiStub.start();
});
afterEach(() => stub.stop());

let counter = 0;
function asker(options: Parameters<typeof geminiAt>[1]) {
  const { classifier, metrics } = geminiAt(stub.url, options);
  const ask = () => {
    counter += 1;
    return classifier.classify({ description: `text ${counter}` }, DEFAULT_TAXONOMY, NEVER).then(
      () => 'ok',
      (error: unknown) => kindOf(error) as string,
    );
  };
  return { ask, metrics };
}

test('after outages in a row the breaker opens, and it closes when a probe succeeds', async () => {
  const { ask, metrics } = asker({ breakerFailures: 2, breakerOpenMs: 300 });
  stub.respond({ kind: 'status', status: 503 });
  expect([await ask(), await ask()]).toEqual(['unavailable', 'unavailable']);
  expect(await ask()).toBe('circuit_open');
  expect(stub.requests).toHaveLength(2);
  stub.respond(geminiAnswers());
  await eventually(async () => (await ask()) === 'ok');
  expect(metrics.breakerStates).toEqual(['open', 'half-open', 'closed']);
});

test('a failed probe opens it again', async () => {
  const { ask, metrics } = asker({ breakerFailures: 1, breakerOpenMs: 50 });
  stub.respond({ kind: 'status', status: 503 });
  await ask();
  await eventually(async () => (await ask()) === 'unavailable');
  expect(metrics.breakerStates).toEqual(['open', 'half-open', 'open']);
});

test('a quota with a delay keeps it open for that long', async () => {
  const { ask } = asker({ breakerFailures: 1, breakerOpenMs: 1 });
  stub.respond([{ kind: 'quota', retryAfterMs: 60_000 }]);
  expect([await ask(), await ask()]).toEqual(['quota', 'circuit_open']);
});

test('texts that the model can not digest say nothing about its health', async () => {
  const { ask } = asker({ breakerFailures: 1 });
  stub.respond({ kind: 'safety' });
  expect([await ask(), await ask(), await ask()]).toEqual(['blocked', 'blocked', 'blocked']);
});

test('no more calls at once than allowed, no more waiting than allowed', async () => {
  const { ask } = asker({ concurrency: 2, queue: 3 });
  stub.respond(geminiAnswers(undefined, 50));
  const results = await Promise.all(Array.from({ length: 8 }, ask));
  expect(stub.mostAtOnce).toBe(2);
  expect(results.filter(result => result === 'ok')).toHaveLength(5);
  expect(results.filter(result => result === 'overloaded')).toHaveLength(3);
});

test('whoever gives up while waiting does not hold up the others', async () => {
  const { classifier } = geminiAt(stub.url, { concurrency: 1 });
  stub.respond(geminiAnswers(undefined, 100));
  const impatient = new AbortController();
  const ask = (description: string, signal: AbortSignal) =>
    classifier.classify({ description }, DEFAULT_TAXONOMY, signal);
  const first = ask('first', NEVER);
  const second = ask('second', impatient.signal).catch(kindOf);
  const third = ask('third', NEVER);
  impatient.abort();
  await expect(Promise.all([first, third])).resolves.toHaveLength(2);
  expect(await second).toBe('timeout');
  expect(stub.requests).toHaveLength(2);
});
