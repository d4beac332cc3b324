import {
  linkSecretsCollection,
  messagesCollection,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import { aggregateStore, consumerOf, defineService } from '@switchboard/service-kit';
import { AggregateLedger } from './adapters/aggregate-ledger';
import { fileTransport } from './adapters/file-transport';
import { prometheusMetrics } from './adapters/prometheus-metrics';
import { notificationsCollection } from './adapters/notifications-collection';
import { MongoLinkSecrets } from './adapters/mongo-link-secrets';
import { MongoMessages } from './adapters/mongo-messages';
import { MongoRecipientBudgets } from './adapters/mongo-recipient-budgets';
import { MongoTickets } from './adapters/mongo-tickets';
import { MongoUsers } from './adapters/mongo-users';
import { recipientBudgetsCollection } from './adapters/recipient-budgets-collection';
import { smtpTransport } from './adapters/smtp-transport';
import { watchedTransport } from './adapters/watched-transport';
import { Composer } from './domain/compose';
import { mailTarget, settings } from './config';
import { createDeliver } from './usecases/deliver';
import { parseSender } from './domain/sender';
import { entry } from './entry';
import { hosting } from './hosting';

/** Share of the lease that is kept for recording what came of it, and for clocks that differ a little. */
const RESERVE = 0.25;

export const notifier = defineService({
  name: 'notifier',
  settings,
  entry,
  hosting,
  check: mailTarget,
  wire(platform, config) {
    const { database, clock, logger } = platform;
    const metrics = prometheusMetrics(platform.metrics);
    const leaseMs = config.NOTIFIER_LEASE_SECONDS * 1_000;
    const target = mailTarget(config);
    const mailTransport =
      'smtpUrl' in target
        ? smtpTransport({ url: target.smtpUrl, maxConnections: config.SMTP_MAX_CONNECTIONS })
        : fileTransport(target.directory);
    const transport = watchedTransport(mailTransport, { logger, clock, blocked: metrics.blocked });
    // What happened to a notification belongs into the history of its ticket.
    const store = aggregateStore(platform, notificationsCollection, { subjectOf: ({ subjectId }) => subjectId });
    const tickets = new MongoTickets(database.model(ticketsCollection));
    const messages = new MongoMessages(database.model(messagesCollection));
    const deliver = createDeliver({
      users: new MongoUsers(database.model(usersCollection)),
      linkSecrets: new MongoLinkSecrets(database.model(linkSecretsCollection), clock),
      ledger: new AggregateLedger(store, clock, leaseMs),
      budgets: new MongoRecipientBudgets(
        database.model(recipientBudgetsCollection),
        clock,
        config.MAILS_PER_RECIPIENT_PER_HOUR,
      ),
      transport,
      composer: new Composer(parseSender(config.MAIL_FROM), new URL(config.PUBLIC_URL).origin),
      metrics,
      clock,
      reserveMs: leaseMs * RESERVE,
    });
    return {
      collections: [notificationsCollection, recipientBudgetsCollection],
      // A claim lives as long, so a handler never outlives its claim.
      consumers: [consumerOf(entry, { tickets, messages, deliver }, { config, timeoutMs: leaseMs })],
      stop: () => transport.close(),
    };
  },
});
