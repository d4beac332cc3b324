import { DEFAULT_DESK } from '@switchboard/contracts';
import {
  auditEntriesCollection,
  deletedTicketsCollection,
  isDatabaseAway,
  linkSecretsCollection,
  messagesCollection,
  routingDecisionsCollection,
  taxonomyCollection,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import {
  aggregateStore,
  consumerOf,
  httpMetrics,
  type Platform,
  type ServiceDefinition,
  type ServiceParts,
  TaxonomyFollower,
} from '@switchboard/service-kit';
import { attachmentsCollection } from './attachments/adapters/attachments-collection';
import { attachmentJobs, wireAttachments } from './attachments/wire';
import type { FirstAdmin } from './accounts/usecases/first-admin';
import { wireAccounts } from './accounts/wire';
import { httpOptions } from './http/http-options';
import { wireJobs } from './jobs/wire';
import { wireSearch } from './search/wire';
import { cannedRepliesCollection } from './canned-replies/adapters/canned-replies-collection';
import { liveMetrics } from './live/adapters/live-metrics';
import type { GatewayNews } from './live/domain/news';
import { Hub, PRESENCE_EVERY_MS } from './live/usecases/hub';
import { BusAssigner } from './tickets/adapters/bus-assigner';
import { BusClassifier } from './tickets/adapters/bus-classifier';
import { idempotencyCollection } from './http/adapters/idempotency-collection';
import { localClassifier } from './tickets/adapters/local-classifier';
import { MongoIdempotency } from './http/adapters/mongo-idempotency';
import { jobsCollection } from './jobs/adapters/jobs-collection';
import { MongoLinks } from './links/adapters/mongo-links';
import { ticketLinksCollection } from './links/adapters/ticket-links-collection';
import { MongoMessages } from './conversation/adapters/mongo-messages';
import { MongoReadMarks } from './conversation/adapters/mongo-read-marks';
import { readMarksCollection } from './conversation/adapters/read-marks-collection';
import { messageView } from './conversation/routes/views';
import { isShown } from './conversation/usecases/messages';
import { MongoDeletions } from './tickets/adapters/mongo-deletions';
import { MongoTickets } from './tickets/adapters/mongo-tickets';
import { BusForecaster } from './trails/adapters/bus-forecaster';
import { MongoAuditTrail, MongoRoutingLog } from './trails/adapters/mongo-trails';
import { MongoWaitingLine } from './trails/adapters/mongo-waiting-line';
import { MongoTaxonomy } from './taxonomy/adapters/mongo-taxonomy';
import { MongoTaxonomyUse } from './taxonomy/adapters/mongo-taxonomy-use';
import { MongoTeamMembers } from './taxonomy/adapters/mongo-team-members';
import { MongoNotices } from './notices/adapters/mongo-notices';
import { noticesCollection } from './notices/adapters/notices-collection';
import { noticeView } from './notices/routes/views';
import { findNotice } from './notices/usecases/read-notices';
import { wireNumbers } from './numbers/wire';
import { BusAuditor } from './operations/adapters/bus-auditor';
import { settlementsCollection } from './operations/adapters/settlements-collection';
import { wireOperations } from './operations/wire';
import { MongoUsers } from './people/adapters/mongo-users';
import { vocabularyCollection } from './search/adapters/vocabulary-collection';
import { sessionsCollection } from './accounts/adapters/sessions-collection';
import { signingKeysCollection } from './accounts/adapters/signing-keys';
import { type AppOptions, buildApp, entry } from './entry';
import { type GatewayConfig, gatewaySettings } from './config';
import { hosting } from './hosting';
import { wakeDue } from './snooze/usecases/wake-due';
import { ticketView } from './tickets/routes/views';
import { readPage } from './page/adapters/page-folder';
import { clearDeleted } from './tickets/usecases/delete-ticket';
import { wireSharing } from './sharing/wire';
import { viewsCollection } from './views/adapters/views-collection';
import type { App, Plugin } from './http/types';
import type { Link } from './system/routes/landing';
import { drain, listen } from './http/server';

export interface GatewayOptions {
  /** Further routes on the same port, e.g. metrics or a mail page. */
  readonly plugins?: readonly Plugin[];
  /** Further entries of the landing page, e.g. `/mail`. */
  readonly links?: readonly Link[];
  /** Folder of the built page that people work in; where there is none, `/` says what else is here. */
  readonly page?: string;
  /** Told what became of the first admin; prints the generated password by default, the only time it can be seen. */
  readonly onFirstAdmin?: (admin: FirstAdmin) => void;
  /** Told where it listens. */
  readonly onListening?: (port: number) => void;
}

/** What a crash has left of a deleted ticket is hidden from lists no longer than this and a few seconds. */
const CLEAR_EVERY_MS = 5_000;

/** Nobody notices whether a ticket wakes two seconds later. */
const WAKE_EVERY_MS = 2_000;

/** One guarded write takes milliseconds; longer than this something is stuck. */
const REACTION_TIMEOUT_MS = 30_000;

/** The gateway as one service among others. */
export function createGateway(options: GatewayOptions = {}): ServiceDefinition<typeof gatewaySettings> {
  return {
    name: 'gateway',
    settings: gatewaySettings,
    entry,
    hosting,
    wire: (platform, config) => wireGateway(platform, config, options),
  };
}

export const gateway = createGateway();

async function wireGateway(platform: Platform, config: GatewayConfig, options: GatewayOptions): Promise<ServiceParts> {
  const { clock, database, bus, logger } = platform;
  const userStore = aggregateStore(platform, usersCollection);
  const deletedStore = aggregateStore(platform, deletedTicketsCollection);
  const ticketStore = aggregateStore(platform, ticketsCollection, { leftTo: deletedStore });
  // What happens to a message belongs into the history of its ticket.
  const messageStore = aggregateStore(platform, messagesCollection, { subjectOf: ({ ticketId }) => ticketId });
  const users = new MongoUsers(userStore);
  const { searching, talk, ...search } = wireSearch(platform, {
    tickets: ticketStore,
    messages: messageStore,
    users: userStore,
  });
  const tickets = new MongoTickets(ticketStore, searching);
  const messages = new MongoMessages(messageStore, talk);
  const readMarks = database.model(readMarksCollection);
  const linkStore = aggregateStore(platform, ticketLinksCollection);
  const deletions = new MongoDeletions(
    {
      tickets: ticketStore.model,
      messages: messageStore.model,
      readMarks,
      links: linkStore.model,
      deleted: deletedStore.model,
    },
    clock,
  );
  const files = wireAttachments(platform, config, messageStore);
  const { linkSecrets, passwords, ...accounts } = await wireAccounts(platform, config, users);
  const taxonomy = new TaxonomyFollower(platform);
  const taxonomyStore = new MongoTaxonomy(aggregateStore(platform, taxonomyCollection), document =>
    taxonomy.take(document),
  );
  const reopenDays = config.REOPEN_DAYS;
  const numbers = wireNumbers(platform, { store: ticketStore, deleted: deletedStore.model, searching });
  const kept = wireSharing(platform);
  const operations = wireOperations(platform);
  const classifier = new BusClassifier(bus, localClassifier(taxonomy), logger);
  const long = wireJobs(platform, { tickets, users, deletions, taxonomy, reopenDays });
  const metrics = liveMetrics(platform.metrics);
  const notices = new MongoNotices(database.model(noticesCollection), clock);
  const tellGateways = (news: GatewayNews) => bus.announce('gateway', news);
  const state: { app?: App; live?: Hub; draining: boolean } = { draining: false };
  bus.watch({
    onEvent: event => state.live?.heard(event),
    onAnnouncement: news => state.live?.heardOf(news as GatewayNews),
    onGap: () => state.live?.missed(),
  });

  const start = async () => {
    await taxonomyStore.seed(DEFAULT_DESK);
    await taxonomy.start();
    const { sessions, accessTokens, identifier } = await accounts.open(options.onFirstAdmin);
    await kept.open();
    const live = new Hub({
      tickets,
      ticketView: (ticket, viewer) => ticketView(ticket, viewer, taxonomy),
      messageFor: async (ticket, messageId) => {
        const message = await messages.find(messageId);
        return message && (viewer => (isShown(message, ticket, viewer) ? messageView(message, viewer) : null));
      },
      jobFor: long.jobFor,
      identities: identifier,
      noticeFor: async (id, viewer) => {
        const shown = await findNotice({ tickets, notices }, id, viewer);
        return shown && noticeView(shown);
      },
      tellGateways,
      clock,
      logger,
      metrics,
    });
    state.live = live;
    const ports = {
      logger,
      clock,
      users,
      linkSecrets,
      tickets,
      messages,
      ...files,
      readMarks: new MongoReadMarks(readMarks),
      notices,
      tellOfNotices: tellGateways,
      deletions,
      links: new MongoLinks(linkStore),
      messageEditMinutes: config.MESSAGE_EDIT_MINUTES,
      passwords,
      taxonomy,
      taxonomyStore,
      taxonomyUse: new MongoTaxonomyUse(ticketStore.model),
      teamMembers: new MongoTeamMembers(userStore.model),
      reopenDays,
      assigner: new BusAssigner(bus),
      classifier,
      sessions,
      accessTokens,
      identifier,
      live,
      liveMetrics: metrics,
      idempotency: new MongoIdempotency(database.model(idempotencyCollection), clock),
      ...kept.ports,
      ...long.ports,
      ...numbers.ports,
      routingLog: new MongoRoutingLog(database.model(routingDecisionsCollection)),
      waitingLine: new MongoWaitingLine(ticketStore.model),
      forecaster: new BusForecaster(bus),
      auditor: new BusAuditor(bus),
      settings: platform.settings,
      ...operations.ports,
      auditTrail: new MongoAuditTrail(database.model(auditEntriesCollection)),
      observe: httpMetrics(platform.metrics),
      isDatabaseAway,
      isDraining: () => state.draining,
      brokerReason: () => bus.unreadyReason(),
      unreadyReason: async () => {
        if (state.draining) return 'stopping';
        return database.unreadyReason();
      },
    };
    state.app = await buildApp(ports, appOptions(config, options));
    const port = await listen(state.app, config.PORT, config.HOST);
    live.askWho();
    numbers.follower.begin();
    options.onListening?.(port);
  };

  return {
    collections: [
      usersCollection,
      ticketsCollection,
      deletedTicketsCollection,
      ticketLinksCollection,
      messagesCollection,
      attachmentsCollection,
      readMarksCollection,
      noticesCollection,
      vocabularyCollection,
      viewsCollection,
      jobsCollection,
      cannedRepliesCollection,
      settlementsCollection,
      routingDecisionsCollection,
      taxonomyCollection,
      auditEntriesCollection,
      sessionsCollection,
      linkSecretsCollection,
      signingKeysCollection,
      idempotencyCollection,
    ],
    consumers: [
      consumerOf(
        entry,
        { tickets, deletions, talk, notices, tellOfNotices: tellGateways, logger, ...files },
        { config, timeoutMs: REACTION_TIMEOUT_MS },
      ),
    ],
    needsBroker: false,
    jobs: [
      { name: 'presence', everyMs: PRESENCE_EVERY_MS, run: async () => state.live?.keepPresence() },
      { name: 'snoozed tickets', everyMs: WAKE_EVERY_MS, run: signal => wakeDue({ tickets, clock }, signal) },
      ...long.periodic,
      { name: 'deleted tickets', everyMs: CLEAR_EVERY_MS, run: signal => clearDeleted(deletions, signal) },
      ...attachmentJobs(files, platform),
      ...search.jobs,
      ...numbers.jobs,
      ...kept.jobs,
      ...operations.jobs,
    ],
    operations: numbers.operations,
    start,
    stop: async () => {
      await numbers.follower.stop();
      await taxonomy.stop();
    },
    drain: async () => {
      state.draining = true;
      if (state.app) await drain(state.app, config.DRAIN_DELAY_MS);
    },
  };
}

function appOptions(config: GatewayConfig, { plugins = [], links = [], page }: GatewayOptions): AppOptions {
  return { ...httpOptions(config), plugins, links, page: page === undefined ? undefined : readPage(page) };
}
