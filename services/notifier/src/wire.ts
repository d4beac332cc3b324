import { aggregateStore, defineService } from '@switchboard/service-kit';
import { AggregateLedger } from './adapters/aggregate-ledger';
import { fileTransport } from './adapters/file-transport';
import { notificationMetrics } from './adapters/metrics';
import { notificationsCollection } from './adapters/notifications-collection';
import { peopleIn, ticketsIn } from './adapters/readers';
import { smtpTransport } from './adapters/smtp-transport';
import { Composer } from './compose';
import { mailTarget, notifierSettings } from './config';
import { createDeliver } from './deliver';
import { parseSender } from './domain/sender';
import { consumers } from './entry';

/** Share of the lease that is kept for recording what came of it, and for clocks that differ a little. */
const RESERVE = 0.25;

export const notifier = defineService({
  name: 'notifier',
  settings: notifierSettings,
  wire(platform, config) {
    const { database, clock, metrics } = platform;
    const leaseMs = config.NOTIFIER_LEASE_SECONDS * 1_000;
    const target = mailTarget(config);
    const transport =
      'smtpUrl' in target
        ? smtpTransport({ url: target.smtpUrl, maxConnections: config.SMTP_MAX_CONNECTIONS })
        : fileTransport(target.directory);
    // What happened to a notification belongs into the history of its ticket.
    const store = aggregateStore(platform, notificationsCollection, { subjectOf: ({ subjectId }) => subjectId });
    const deliver = createDeliver({
      people: peopleIn(database),
      ledger: new AggregateLedger(store, clock, leaseMs),
      transport,
      composer: new Composer(parseSender(config.MAIL_FROM), config.PUBLIC_URL.replace(/\/+$/, '')),
      metrics: notificationMetrics(metrics),
      clock,
      reserveMs: leaseMs * RESERVE,
    });
    return {
      collections: [notificationsCollection],
      consumers: consumers({ tickets: ticketsIn(database), deliver }, config.NOTIFIER_CONCURRENCY, leaseMs),
      stop: () => transport.close(),
    };
  },
});
