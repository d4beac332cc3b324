import { brokerDown, overload, type Report, rollingRestart, type ScenarioOptions } from '../src';

const amqpUrl = process.env['AMQP_URL'];
const withBroker = amqpUrl ? describe : describe.skip;
if (!amqpUrl) process.stdout.write('load: left out, AMQP_URL names no RabbitMQ\n');

/** Short, and without a search for the sustainable rate: what holds at any speed is asserted here, speed is for `npm run load`. */
const options = (rate: number, seconds: number, env: Record<string, string>): ScenarioOptions => ({
  amqpUrl: amqpUrl ?? '',
  mongodbUri: process.env['MONGODB_URI'],
  rate,
  seconds,
  factor: 3,
  messages: 0,
  settleSeconds: 120,
  progress: () => undefined,
  env,
});

const failed = ({ checks }: Report, ...speed: string[]) =>
  checks.filter(({ ok, what }) => !ok && !speed.includes(what));

withBroker('under load', () => {
  test('an overload is shed with Retry-After, and what was accepted is processed', async () => {
    const report = await overload(options(60, 8, { OVERLOAD_LATENCY_MS: '20' }));
    expect(failed(report, 'accepted p99 under 1 s')).toEqual([]);
  }, 180_000);

  test('while the broker is away tickets are taken, and processed afterwards', async () => {
    const report = await brokerDown(options(10, 5, { OVERLOAD_LATENCY_MS: '0' }));
    expect(failed(report, 'catch-up is faster than arrivals')).toEqual([]);
  }, 180_000);

  test('every process is restarted, and nobody notices', async () => {
    const report = await rollingRestart(options(10, 1, { OVERLOAD_LATENCY_MS: '0', DRAIN_DELAY_MS: '2500' }));
    expect(failed(report)).toEqual([]);
  }, 180_000);
});
