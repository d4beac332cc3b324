import { type CampaignResult, CONSUMERS, runCampaign, type Selection } from '../src';

const amqpUrl = process.env['AMQP_URL'];
/** `states` (default) or `all`. */
const selection = (process.env['CRASH_POINTS'] ?? 'states') as Selection;
const TIMEOUT_MS = selection === 'all' ? 1_800_000 : 600_000;

/** Of the labels that a scenario has to pass, those at which something outside has just changed or is about to be answered. */
const STEP = /^(receive$|after |before (ack|answer)$)/;

/** A test per scenario of a service; all deaths of a service happen in one campaign before them. */
export function crashPointsOf(service: string): void {
  const consumer = CONSUMERS.find(one => one.service === service);
  if (!consumer) throw new Error(`no scenarios for ${service}`);
  const withBroker = amqpUrl ? describe : describe.skip;
  if (!amqpUrl) process.stdout.write(`crash points of ${service}: left out, AMQP_URL names no RabbitMQ\n`);

  withBroker(`${service}, killed at each step of its work`, () => {
    let result: CampaignResult;

    beforeAll(async () => {
      const mongodbUri = process.env['MONGODB_URI'] ?? '';
      result = await runCampaign(consumer, { amqpUrl: amqpUrl ?? '', mongodbUri, selection });
    }, TIMEOUT_MS);

    test.each(consumer.scenarios)(
      '$name: each restart leads to the same final state',
      ({ name, mustPass, changesNothing }) => {
        const points = result.points.filter(({ scenario }) => scenario === name);
        // Passing a step is not enough: a probe that no longer sees the change in it would not kill there.
        const died = new Set(points.map(({ label }) => label));
        expect(mustPass.filter(label => STEP.test(label) && !died.has(label))).toEqual([]);
        expect(points.length).toBeGreaterThanOrEqual(changesNothing ? 2 : 3);
        const failed = points.filter(({ problems }) => problems.length > 0);
        expect(failed.map(({ label, problems }) => `died ${label}: ${problems.join('; ')}`)).toEqual([]);
      },
    );

    test('no step is missing, nothing is left in an outbox or parked, the trail verifies', () => {
      expect(result.problems).toEqual([]);
    });
  });
}
