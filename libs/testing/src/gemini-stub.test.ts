import { aGeminiAnswer, type GeminiBehaviour, geminiAnswers } from './gemini-behaviours';
import { GeminiStub } from './gemini-stub';

let stub: GeminiStub;
beforeEach(async () => {
  stub = await GeminiStub.start();
});
afterEach(() => stub.stop());

function ask(text: string): Promise<Response> {
  return fetch(`${stub.url}/v1beta/models/some-model:generateContent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': 'key' },
    body: JSON.stringify({
      systemInstruction: { parts: [{ text: 'order' }] },
      contents: [{ role: 'user', parts: [{ text }] }],
    }),
  });
}

test('it answers as the API does and records what it was asked', async () => {
  const body = (await (await ask('hello')).json()) as { candidates: { content: { parts: { text: string }[] } }[] };
  expect(JSON.parse(body.candidates[0]?.content.parts[0]?.text ?? '')).toEqual(aGeminiAnswer());
  expect(stub.requests).toMatchObject([{ model: 'some-model', apiKey: 'key', text: 'hello', instruction: 'order' }]);
});

test('an answer can be made from the text', async () => {
  stub.respond(geminiAnswers(text => ({ echo: text })));
  expect(await (await ask('hello')).text()).toContain(JSON.stringify(JSON.stringify({ echo: 'hello' })));
});

test('a list is used up, then it goes on as before', async () => {
  stub.respond([
    { kind: 'status', status: 503 },
    { kind: 'quota', retryAfterMs: 1_500 },
  ]);
  expect((await ask('1')).status).toBe(503);
  const limited = await ask('2');
  expect(limited.status).toBe(429);
  expect(await limited.text()).toContain('"retryDelay":"1.5s"');
  expect((await ask('3')).status).toBe(200);
});

test.each<GeminiBehaviour>([{ kind: 'reset' }, { kind: 'hang' }])('$kind gives no response', async behaviour => {
  stub.respond(behaviour);
  const call = ask('x').then(
    () => 'response',
    () => 'none',
  );
  if (behaviour.kind === 'hang') await stub.stop();
  expect(await call).toBe('none');
  if (behaviour.kind === 'hang') stub = await GeminiStub.start();
});

test('another path is not found', async () => {
  expect((await fetch(`${stub.url}/v1/other`)).status).toBe(404);
});
