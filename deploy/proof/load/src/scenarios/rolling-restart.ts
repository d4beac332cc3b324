import { catalogue } from '@switchboard/catalogue';
import { Balancer } from '../balancer';
import { Installation } from '../installation';
import { findSustainable } from '../sustainable';
import { settled, verify } from '../verify';
import { check, load, refused, type Scenario } from './scenario';

/** Of the sustainable rate: a restart takes a part of the machine too. */
const PART = 0.5;
/** The most messages that one worker of each kind has in work: its prefetch, by default. */
const IN_FLIGHT = catalogue.reduce((sum, { queue }) => sum + (queue?.concurrency ?? 0), 0);

/** Every process is restarted, one after the other, while tickets come in through a balancer that respects readiness. */
export const rollingRestart: Scenario = async options => {
  const { progress } = options;
  const installation = await Installation.start({ ...options, gateways: 2 });
  const gateways = installation.services.filter(({ name }) => name.startsWith('gateway'));
  const balancer = await Balancer.before(gateways.map(({ url }) => url));
  try {
    const found = options.rate ? { rate: options.rate, accepted: [] } : await findSustainable(installation, progress);
    const rate = Math.max(1, Math.round(found.rate * PART));
    progress(`Restarting every process at ${rate} tickets/s`);
    const restarts: Record<string, number> = {};
    let over = false;
    const results: Awaited<ReturnType<typeof load>>[] = [];
    // In slices, because how long the restarts take is not known before.
    const sending = (async () => {
      const from = Date.now();
      while (!over || Date.now() - from < options.seconds * 1_000)
        results.push(await load(installation, rate, 5, () => undefined, balancer.url));
    })();
    try {
      for (const service of installation.services) {
        const from = Date.now();
        await service.restart();
        restarts[service.name] = Math.round((Date.now() - from) / 100) / 10;
        progress(`  ${service.name} restarted in ${restarts[service.name]} s`);
        while (balancer.readyCount < gateways.length) await new Promise(resolve => setTimeout(resolve, 100));
      }
    } finally {
      over = true;
      await sending;
    }
    const catchUp = await settled(installation, options.settleSeconds, progress);
    const accepted = results.flatMap(result => result.accepted);
    const sent = results.reduce((sum, result) => sum + result.sent, 0);
    const shed = results.reduce((sum, result) => sum + refused(result, '429', '503'), 0);
    const redelivered = await installation.count('redelivered');
    return {
      figures: {
        'arrivals (tickets/s)': rate,
        sent,
        accepted: accepted.length,
        'restart of each (s)': restarts,
        'worst p99 of a slice (ms)': Math.max(...results.map(({ latency }) => latency.p99)),
        '5xx and broken connections': balancer.failures,
        redelivered,
        'then processed in (s)': catchUp,
        'peak memory (MiB)': await installation.peakMemory(),
      },
      checks: [
        check('no 5xx from a gateway that says it is ready', balancer.failures === 0, balancer.failures),
        check(
          'every ticket is accepted',
          accepted.length === sent,
          `${sent - accepted.length} of ${sent} not, ${shed} shed`,
        ),
        check(
          'redelivered at most what was in flight',
          redelivered <= IN_FLIGHT,
          `${redelivered} of at most ${IN_FLIGHT}`,
        ),
        ...(await verify(installation, [...found.accepted, ...accepted])),
      ],
    };
  } finally {
    await balancer.close();
    await installation.stop();
  }
};
