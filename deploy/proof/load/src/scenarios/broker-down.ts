import { TcpProxy } from '@switchboard/testing';
import { Installation } from '../installation';
import { findSustainable } from '../sustainable';
import { settled, unpublished, unrouted, verify } from '../verify';
import { broken, check, load, refused, type Scenario } from './scenario';

/** Of the sustainable rate: what arrives during the outage and while it is made good. */
const PART = 0.5;
const CATCH_UP_LIMIT_S = 300;

/** The broker can not be reached for a while: tickets are taken all the same, and the rest is made good faster than more arrives. */
export const brokerDown: Scenario = async options => {
  const { seconds, progress } = options;
  const broker = new URL(options.amqpUrl);
  const proxy = await TcpProxy.to(broker.hostname, Number(broker.port || 5672));
  broker.host = `127.0.0.1:${proxy.port}`;
  const installation = await Installation.start({ ...options, brokerForServices: broker.toString(), gateways: 1 });
  try {
    const found = options.rate ? { rate: options.rate, accepted: [] } : await findSustainable(installation, progress);
    const rate = Math.max(1, Math.round(found.rate * PART));
    const publishedBefore = await installation.count('published');
    progress(`Broker away for ${seconds} s, ${rate} tickets/s`);
    proxy.down = true;
    proxy.cut();
    const during = await load(installation, rate, seconds, progress);
    const backlog = { unpublished: await unpublished(installation), unrouted: await unrouted(installation) };
    progress(`Broker back; ${JSON.stringify(backlog)}; tickets go on coming`);
    proxy.down = false;
    const since = Date.now();
    const more: string[] = [];
    // In slices, so that the load ends soon after the backlog has.
    let left = backlog.unrouted;
    while (left > rate * 2 && (Date.now() - since) / 1_000 < CATCH_UP_LIMIT_S) {
      more.push(...(await load(installation, rate, 5, () => undefined)).accepted);
      left = await unrouted(installation);
      progress(`  ${Math.round((Date.now() - since) / 1_000)} s: ${left} not routed`);
    }
    const catchUp = (Date.now() - since) / 1_000;
    await settled(installation, options.settleSeconds, progress);
    const perSecond = (backlog.unrouted + more.length - left) / catchUp;
    const events = (await installation.count('published')) - publishedBefore;
    const refusedDuring = during.sent - refused(during, '201');
    return {
      figures: {
        'arrivals (tickets/s)': rate,
        'outage (s)': seconds,
        'accepted during the outage': during.accepted.length,
        answers: during.answers,
        'latency during the outage (ms)': during.latency,
        'in outboxes when the broker came back': backlog.unpublished,
        'caught up in (s), more arriving': Math.round(catchUp * 10) / 10,
        'routed while catching up (tickets/s)': Math.round(perSecond * 10) / 10,
        'times the arrival rate': Math.round((perSecond / rate) * 100) / 100,
        'events published per ticket': Math.round((events / (during.accepted.length + more.length)) * 10) / 10,
        'peak memory (MiB)': await installation.peakMemory(),
      },
      checks: [
        check('intake goes on', refusedDuring === 0, `${refusedDuring} of ${during.sent} not accepted`),
        check('nothing but 201, 429, 503', broken(during) === 0, JSON.stringify(during.answers)),
        check('the outbox held it', backlog.unpublished > 0, backlog.unpublished),
        check(
          'catch-up is faster than arrivals',
          left <= rate * 2 && perSecond > rate,
          `${(perSecond / rate).toFixed(2)} times`,
        ),
        ...(await verify(installation, [...found.accepted, ...during.accepted, ...more])),
      ],
    };
  } finally {
    await installation.stop();
    await proxy.close();
  }
};
