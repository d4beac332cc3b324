import { Installation } from '../installation';
import { findSustainable } from '../sustainable';
import { settled, unrouted, verify } from '../verify';
import { broken, check, load, refused, type Scenario } from './scenario';

/** Far more than the installation can do: the excess is told to come back later, the rest is answered in time and processed. */
export const overload: Scenario = async options => {
  const { seconds, factor, progress } = options;
  const installation = await Installation.start({ ...options, gateways: 1 });
  try {
    const found = options.rate
      ? { intake: options.rate, rate: options.rate, accepted: [] }
      : await findSustainable(installation, progress);
    const rate = Math.round(Math.max(found.intake, found.rate) * factor);
    progress(`Overload: ${rate}/s for ${seconds} s`);
    const result = await load(installation, rate, seconds, progress);
    const backlog = await unrouted(installation);
    const catchUp = await settled(installation, options.settleSeconds, progress);
    const shed = refused(result, '429', '503');
    return {
      figures: {
        'sustainable, all services (tickets/s)': found.rate,
        'sustainable, intake alone (tickets/s)': found.intake,
        'sent (tickets/s)': rate,
        sent: result.sent,
        accepted: result.accepted.length,
        'accepted (tickets/s)': Math.round(result.accepted.length / seconds),
        shed,
        'shed without Retry-After': result.withoutRetryAfter,
        'latency of accepted (ms)': result.latency,
        answers: result.answers,
        'not routed at the end of the load': backlog,
        'then processed in (s)': catchUp,
        'peak memory (MiB)': await installation.peakMemory(),
      },
      checks: [
        check('load is shed', shed > 0, `${shed} of ${result.sent}`),
        check(
          'each answer 429 or 503 says Retry-After',
          result.withoutRetryAfter === 0,
          `${result.withoutRetryAfter} do not`,
        ),
        check('nothing but 201, 429, 503', broken(result) === 0, JSON.stringify(result.answers)),
        check('accepted p99 under 1 s', result.latency.p99 < 1_000, `${result.latency.p99} ms`),
        ...(await verify(installation, [...found.accepted, ...result.accepted])),
      ],
    };
  } finally {
    await installation.stop();
  }
};
