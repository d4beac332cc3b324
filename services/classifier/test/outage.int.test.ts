import { aGeminiAnswer, eventually, type GeminiBehaviour, geminiAnswers } from '@switchboard/testing';
import { BY_RITA, HelpDesk } from './help-desk';

let desk: HelpDesk;
beforeEach(async () => {
  desk = await HelpDesk.open({
    GEMINI_TIMEOUT_MS: '700',
    GEMINI_ATTEMPT_TIMEOUT_MS: '400',
    GEMINI_BREAKER_FAILURES: '3',
  });
});
afterEach(() => desk.close());

test.each<GeminiBehaviour>([
  { kind: 'status', status: 503 },
  { kind: 'quota', retryAfterMs: 86_400_000 },
  { kind: 'hang' },
  { kind: 'hang-in-body' },
  { kind: 'reset' },
  { kind: 'safety' },
  { kind: 'max-tokens' },
  { kind: 'not-json' },
  { kind: 'status', status: 400 },
])('with "$kind" the ticket is classified locally and marked', async behaviour => {
  desk.gemini.respond(behaviour);
  const { _id } = await desk.submit({
    title: 'Printer out of toner',
    description: 'The printer on the 4th floor is out of toner.',
  });
  const ticket = await desk.classified(_id, 'degraded');
  expect(ticket).toMatchObject({ category: 'hardware', subcategory: 'printer', classification: { source: 'local' } });
  const [verdict] = await desk.verdicts(_id);
  expect(verdict?.data).toMatchObject({ state: 'degraded', source: 'local', category: 'hardware' });
});

test('when the model is back, degraded tickets are classified again, persons excepted', async () => {
  desk.gemini.respond({ kind: 'status', status: 503 });
  const tickets = await Promise.all([
    desk.submit(),
    desk.submit({ priority: 'low', priorityRank: 0, setByPerson: { priority: BY_RITA } }),
    ...Array.from({ length: 6 }, () => desk.submit()),
  ]);
  for (const { _id } of tickets) await desk.classified(_id, 'degraded');
  desk.gemini.respond(geminiAnswers(aGeminiAnswer({ category: 'email', subcategory: 'spam', priority: 'critical' })));
  for (const { _id } of tickets) {
    const ticket = await desk.classified(_id, 'done');
    expect(ticket).toMatchObject({ category: 'email', subcategory: 'spam', classification: { source: 'gemini' } });
  }
  expect(await desk.read(tickets[1]?._id as string)).toMatchObject({ priority: 'low', priorityRank: 0 });
  const verdicts = await desk.verdicts(tickets[1]?._id as string, 2);
  expect(verdicts.map(({ data }) => data.state)).toEqual(['degraded', 'done']);
  expect(verdicts[1]?.data.kept).toEqual(['priority']);
});

test('a text that the model refuses does not hold up the others', async () => {
  desk.gemini.respond({ kind: 'status', status: 503 });
  const poison = await desk.submit({ description: 'poison' });
  await desk.classified(poison._id, 'degraded');
  const other = await desk.submit();
  await desk.classified(other._id, 'degraded');
  desk.gemini.respond(geminiAnswers(text => (text.includes('poison') ? 'I would rather not.' : aGeminiAnswer())));
  await desk.classified(other._id, 'done');
  expect((await desk.read(poison._id)).classification.state).toBe('degraded');
});

test('while the model is away it is left alone, not asked for every ticket', async () => {
  await desk.close();
  // One call at a time: what was under way when the breaker opened would still arrive.
  desk = await HelpDesk.open({
    GEMINI_BREAKER_FAILURES: '2',
    GEMINI_BREAKER_OPEN_MS: '600000',
    GEMINI_CONCURRENCY: '1',
  });
  desk.gemini.respond({ kind: 'status', status: 503 });
  for (let i = 0; i < 2; i += 1) await desk.classified((await desk.submit())._id, 'degraded');
  const asked = desk.gemini.requests.length;
  expect(asked).toBeGreaterThanOrEqual(2);
  for (let i = 0; i < 5; i += 1) await desk.classified((await desk.submit())._id, 'degraded');
  expect(desk.gemini.requests.length).toBe(asked);
});

test('a preview is answered in time while the model hangs, and stored nowhere', async () => {
  await desk.close();
  desk = await HelpDesk.open({ CLASSIFY_PREVIEW_MS: '300' });
  desk.gemini.respond({ kind: 'hang' });
  const answer = await desk.preview({ description: 'My pritner is out of toner.' });
  expect(answer).toMatchObject({
    category: 'hardware',
    subcategory: 'printer',
    source: 'local',
    correctedDescription: 'My printer is out of toner.',
  });
  expect(await desk.tickets.model.countDocuments()).toBe(0);
});

test('with its default setting a preview takes less than the 4.5 s that the gateway waits', async () => {
  await desk.close();
  desk = await HelpDesk.open();
  desk.gemini.respond({ kind: 'hang' });
  const started = Date.now();
  await expect(desk.preview({ title: 'VPN', description: 'It drops.' })).resolves.toMatchObject({ source: 'local' });
  expect(Date.now() - started).toBeLessThan(4_900);
});

test('a preview gives what the model says, and the ticket that follows costs no second call', async () => {
  const text = { title: 'VPN drops', description: 'The tunnel drops every hour.' };
  await expect(desk.preview(text)).resolves.toMatchObject({ category: 'network', source: 'gemini', confidence: 0.93 });
  await desk.classified((await desk.submit(text))._id, 'done');
  expect(desk.gemini.requests.length).toBe(1);
});

test('without a key tickets are classified locally, and that is all right', async () => {
  await desk.close();
  desk = await HelpDesk.open({ GEMINI_API_KEY: '' });
  const { _id } = await desk.submit({ title: 'Reset my password', description: 'I forgot it over the holidays.' });
  const ticket = await desk.classified(_id, 'done');
  expect(ticket).toMatchObject({
    category: 'access',
    subcategory: 'password',
    classification: { source: 'local', promptHash: '' },
  });
  expect(desk.gemini.requests.length).toBe(0);
});

test('the numbers that an operator watches are there', async () => {
  await desk.close();
  desk = await HelpDesk.open({ GEMINI_BREAKER_FAILURES: '1', GEMINI_BREAKER_OPEN_MS: '600000' });
  await desk.classified((await desk.submit({ description: 'same text' }))._id, 'done');
  await desk.classified((await desk.submit({ description: 'same text' }))._id, 'done');
  desk.gemini.respond({ kind: 'status', status: 503 });
  await desk.classified((await desk.submit())._id, 'degraded');
  const metrics = await eventually(() => desk.metrics());
  expect(metrics).toContain('switchboard_classifier_classifications_total{source="gemini",state="done"} 2');
  expect(metrics).toContain('switchboard_classifier_classifications_total{source="local",state="degraded"} 1');
  expect(metrics).toContain('switchboard_classifier_gemini_errors_total{kind="unavailable"} 1');
  expect(metrics).toContain('switchboard_classifier_cache_hits_total 1');
  expect(metrics).toContain('switchboard_classifier_breaker_state 2');
  expect(metrics).toContain('switchboard_classifier_gemini_seconds_count 1');
});
