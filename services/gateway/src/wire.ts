import type { FastifyError } from 'fastify';
import { DEFAULT_DESK } from '@switchboard/contracts';
import {
  type AggregateStore,
  auditEntriesCollection,
  deletedTicketsCollection,
  FileBucket,
  isDatabaseAway,
  linkSecretsCollection,
  type MessageDocument,
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
import { ATTACHMENT_BUCKET, attachmentsCollection } from './attachments/adapters/attachments-collection';
import { clamdScanner } from './attachments/adapters/clamd-scanner';
import { fileTypeSniffer } from './attachments/adapters/file-type-sniffer';
import { MongoAttachments } from './attachments/adapters/mongo-attachments';
import { MongoMessageUses } from './attachments/adapters/mongo-message-uses';
import { S3Storage } from './attachments/adapters/s3-storage';
import { sharpThumbnails } from './attachments/adapters/sharp-thumbnails';
import type { Attachment } from './attachments/domain/attachment';
import { MEBIBYTE } from './attachments/domain/limits';
import { sweep } from './attachments/usecases/sweep';
import { refusedTypes } from './attachments/domain/settings';
import { cannedRepliesCollection } from './canned-replies/adapters/canned-replies-collection';
import { MongoCannedReplies } from './canned-replies/adapters/mongo-canned-replies';
import { liveMetrics } from './live/adapters/live-metrics';
import type { PresenceNews } from './live/domain/presence';
import { Hub, PRESENCE_EVERY_MS } from './live/usecases/hub';
import { candidateOf, ensureFirstAdmin, type FirstAdmin } from './accounts/usecases/first-admin';
import { Argon2Passwords } from './accounts/adapters/argon2-passwords';
import { BusAssigner } from './tickets/adapters/bus-assigner';
import { BusClassifier } from './tickets/adapters/bus-classifier';
import { idempotencyCollection } from './http/adapters/idempotency-collection';
import { JwtAccessTokens } from './accounts/adapters/jwt-access-tokens';
import { localClassifier } from './tickets/adapters/local-classifier';
import { MongoIdempotency } from './http/adapters/mongo-idempotency';
import { MongoLinkSecrets } from './accounts/adapters/mongo-link-secrets';
import { jobsCollection } from './jobs/adapters/jobs-collection';
import { MongoJobs } from './jobs/adapters/mongo-jobs';
import { type RunPorts, runJobs } from './jobs/usecases/run-jobs';
import { MongoLinks } from './links/adapters/mongo-links';
import { ticketLinksCollection } from './links/adapters/ticket-links-collection';
import { MongoMessages } from './conversation/adapters/mongo-messages';
import { MongoReadMarks } from './conversation/adapters/mongo-read-marks';
import { readMarksCollection } from './conversation/adapters/read-marks-collection';
import { messageView } from './conversation/routes/views';
import { isShown } from './conversation/usecases/messages';
import { MongoSessions } from './accounts/adapters/mongo-sessions';
import { MongoDeletions } from './tickets/adapters/mongo-deletions';
import { MongoTickets } from './tickets/adapters/mongo-tickets';
import { ticketFilter } from './tickets/routes/ticket-query';
import { TicketSearch } from './tickets/adapters/ticket-search';
import { BusForecaster } from './trails/adapters/bus-forecaster';
import { MongoAuditTrail, MongoRoutingLog } from './trails/adapters/mongo-trails';
import { MongoWaitingLine } from './trails/adapters/mongo-waiting-line';
import { MongoTaxonomy } from './taxonomy/adapters/mongo-taxonomy';
import { MongoTaxonomyUse } from './taxonomy/adapters/mongo-taxonomy-use';
import { MongoTeamMembers } from './taxonomy/adapters/mongo-team-members';
import { MongoTicketTimes } from './numbers/adapters/mongo-ticket-times';
import { MongoTicketCounts } from './numbers/adapters/mongo-ticket-counts';
import { MongoUsers } from './people/adapters/mongo-users';
import { backfillSearch } from './search/adapters/search-backfill';
import { TalkIndex } from './search/adapters/talk-index';
import { vocabularyRounds } from './search/adapters/tend-vocabulary';
import { Vocabulary } from './search/adapters/vocabulary';
import { vocabularyCollection } from './search/adapters/vocabulary-collection';
import { sessionsCollection } from './accounts/adapters/sessions-collection';
import { loadSigningKey, readSigningKey, signingKeysCollection } from './accounts/adapters/signing-keys';
import { type AppOptions, buildApp, entry } from './entry';
import { corsOrigins, type GatewayConfig, gatewaySettings } from './config';
import { hosting } from './hosting';
import { wakeDue } from './snooze/usecases/wake-due';
import { ticketView } from './tickets/routes/views';
import { Identifier } from './http/identify';
import { readPage } from './page/adapters/page-folder';
import { clearDeleted } from './tickets/usecases/delete-ticket';
import { DEFAULT_VIEWS } from './views/domain/default-views';
import { MongoViews } from './views/adapters/mongo-views';
import { viewsCollection } from './views/adapters/views-collection';
import { userSearch } from './people/domain/search';
import type { App, Plugin } from './http/types';
import type { Link } from './system/routes/landing';
import { answerTo } from './http/problems';
import { drain, listen } from './http/server';
import { trustProxy } from './http/trust-proxy';

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

/** Requests worked on at once at most, however fast they are: bounds what they hold in memory. */
const MAX_IN_FLIGHT = 256;

/** Documents of earlier versions and imported ones wait that long for their search words; until then they are found as they stand. */
const BACKFILL_EVERY_MS = 30_000;

/** What a crash has left of a deleted ticket is hidden from lists no longer than this and a few seconds. */
const CLEAR_EVERY_MS = 5_000;

/** Nobody notices whether a ticket wakes two seconds later. */
const WAKE_EVERY_MS = 2_000;

/** Whoever asked for long work looks at once whether it has begun. */
const JOBS_EVERY_MS = 1_000;

/** What uploads and removals have left is no hurry; it is seen by nobody. */
const SWEEP_EVERY_MS = 60_000;

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
  const attachmentStore = aggregateStore(platform, attachmentsCollection, { subjectOf: ({ ticketId }) => ticketId });
  const linkSecrets = new MongoLinkSecrets(database.model(linkSecretsCollection));
  const users = new MongoUsers(userStore);
  const vocabulary = new Vocabulary(database.model(vocabularyCollection));
  const searching = new TicketSearch(ticketStore.model, vocabulary);
  const talk = new TalkIndex(ticketStore, messageStore.model, vocabulary);
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
  const files = attachmentPorts(database, config, attachmentStore, messageStore);
  const passwords = await Argon2Passwords.create();
  const taxonomy = new TaxonomyFollower(platform);
  const taxonomyStore = new MongoTaxonomy(aggregateStore(platform, taxonomyCollection), document =>
    taxonomy.take(document),
  );
  const jobs = new MongoJobs(database.model(jobsCollection), clock);
  const classifier = new BusClassifier(bus, localClassifier(taxonomy), logger);
  const candidate = candidateOf({ email: config.ADMIN_EMAIL, password: config.ADMIN_PASSWORD });
  const jobWork: RunPorts = {
    jobs,
    tickets,
    users,
    deletions,
    taxonomy,
    reopenDays: config.REOPEN_DAYS,
    clock,
    filterFor: (filter, by) => ticketFilter(filter, by, taxonomy),
    problemOf: error => {
      const answer = answerTo(error as FastifyError, { isDatabaseAway });
      if (answer.status === 500) logger.error({ err: error }, 'a ticket of a job failed');
      return answer;
    },
  };
  const metrics = liveMetrics(platform.metrics);
  const state: { app?: App; live?: Hub; draining: boolean } = { draining: false };
  bus.watch({
    onEvent: event => state.live?.heard(event),
    onAnnouncement: news => state.live?.heardOf(news as PresenceNews),
    onGap: () => state.live?.missed(),
  });

  const start = async () => {
    await taxonomyStore.seed(DEFAULT_DESK);
    await taxonomy.start();
    const jwk = config.JWT_PRIVATE_KEY
      ? await readSigningKey(config.JWT_PRIVATE_KEY)
      : await loadSigningKey(database.model(signingKeysCollection), clock.now());
    (options.onFirstAdmin ?? announce)(await ensureFirstAdmin({ users, linkSecrets, passwords, clock }, candidate));
    const views = new MongoViews(database.model(viewsCollection));
    await views.seed(DEFAULT_VIEWS, clock.now());
    const sessions = new MongoSessions(database.model(sessionsCollection), clock);
    const accessTokens = await JwtAccessTokens.create(jwk, new URL(config.PUBLIC_URL).origin, clock);
    const identifier = new Identifier({ users, sessions, accessTokens, clock });
    const live = new Hub({
      tickets,
      ticketView: (ticket, viewer) => ticketView(ticket, viewer, taxonomy),
      messageFor: async (ticket, messageId) => {
        const message = await messages.find(messageId);
        return message && (viewer => (isShown(message, ticket, viewer) ? messageView(message, viewer) : null));
      },
      identities: identifier,
      tellGateways: news => bus.announce('gateway', news),
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
      deletions,
      links: new MongoLinks(linkStore),
      messageEditMinutes: config.MESSAGE_EDIT_MINUTES,
      passwords,
      taxonomy,
      taxonomyStore,
      taxonomyUse: new MongoTaxonomyUse(ticketStore.model),
      teamMembers: new MongoTeamMembers(userStore.model),
      reopenDays: config.REOPEN_DAYS,
      assigner: new BusAssigner(bus),
      classifier,
      sessions,
      accessTokens,
      identifier,
      live,
      liveMetrics: metrics,
      idempotency: new MongoIdempotency(database.model(idempotencyCollection), clock),
      views,
      jobs,
      cannedReplies: new MongoCannedReplies(database.model(cannedRepliesCollection)),
      ticketCounts: new MongoTicketCounts(ticketStore, searching),
      ticketTimes: new MongoTicketTimes(ticketStore.model, searching),
      routingLog: new MongoRoutingLog(database.model(routingDecisionsCollection)),
      waitingLine: new MongoWaitingLine(ticketStore.model),
      forecaster: new BusForecaster(bus),
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
      vocabularyCollection,
      viewsCollection,
      jobsCollection,
      cannedRepliesCollection,
      routingDecisionsCollection,
      taxonomyCollection,
      auditEntriesCollection,
      sessionsCollection,
      linkSecretsCollection,
      signingKeysCollection,
      idempotencyCollection,
    ],
    consumers: [
      consumerOf(entry, { tickets, deletions, talk, logger, ...files }, { config, timeoutMs: REACTION_TIMEOUT_MS }),
    ],
    needsBroker: false,
    jobs: [
      { name: 'presence', everyMs: PRESENCE_EVERY_MS, run: async () => state.live?.keepPresence() },
      { name: 'snoozed tickets', everyMs: WAKE_EVERY_MS, run: signal => wakeDue({ tickets, clock }, signal) },
      {
        name: 'long work',
        everyMs: JOBS_EVERY_MS,
        run: signal => runJobs(jobWork, signal),
      },
      { name: 'deleted tickets', everyMs: CLEAR_EVERY_MS, run: signal => clearDeleted(deletions, signal) },
      {
        name: 'leftovers of files',
        everyMs: SWEEP_EVERY_MS,
        run: async signal => void (await sweep({ ...files, clock }, signal)),
      },
      {
        name: 'search words',
        everyMs: BACKFILL_EVERY_MS,
        run: async signal => {
          await backfillSearch(ticketStore, ticket => talk.of(ticket), signal);
          await backfillSearch(userStore, user => ({ set: userSearch(user) }), signal);
        },
      },
      { name: 'search vocabulary', everyMs: BACKFILL_EVERY_MS, run: vocabularyRounds(ticketStore.model, vocabulary) },
    ],
    start,
    stop: () => taxonomy.stop(),
    drain: async () => {
      state.draining = true;
      if (state.app) await drain(state.app, config.DRAIN_DELAY_MS);
    },
  };
}

function attachmentPorts(
  database: Platform['database'],
  config: GatewayConfig,
  attachmentStore: AggregateStore<Attachment>,
  messageStore: AggregateStore<MessageDocument>,
) {
  const { ATTACHMENTS_URL, CLAMD_URL } = config;
  return {
    attachments: new MongoAttachments(attachmentStore),
    messageUses: new MongoMessageUses(messageStore),
    storage: ATTACHMENTS_URL ? new S3Storage(ATTACHMENTS_URL) : new FileBucket(database, ATTACHMENT_BUCKET),
    sniff: fileTypeSniffer,
    scanner: CLAMD_URL ? clamdScanner(CLAMD_URL) : undefined,
    acceptUnscanned: config.CLAMD_DOWN === 'accept',
    makeThumbnail: config.ATTACHMENT_THUMBNAILS === 'on' ? sharpThumbnails : undefined,
    limits: {
      fileBytes: config.ATTACHMENT_MAX_MB * MEBIBYTE,
      filesPerTicket: config.ATTACHMENTS_PER_TICKET,
      bytesPerTicket: config.ATTACHMENTS_MB_PER_TICKET * MEBIBYTE,
    },
    refusedTypes: refusedTypes(config.ATTACHMENT_TYPES_REFUSED),
  };
}

function appOptions(config: GatewayConfig, { plugins = [], links = [], page }: GatewayOptions): AppOptions {
  const limits = { perMinute: config.RATE_LIMIT_PER_MINUTE, authPerMinute: config.AUTH_RATE_LIMIT_PER_MINUTE };
  return {
    publicUrl: new URL(config.PUBLIC_URL).origin,
    trustProxy: trustProxy(config.TRUST_PROXY),
    rateLimits: config.RATE_LIMIT === 'on' ? limits : undefined,
    security: {
      https: config.PUBLIC_URL.startsWith('https:'),
      corsOrigins: corsOrigins(config.CORS_ORIGIN),
    },
    admission: { targetMs: config.OVERLOAD_LATENCY_MS, maxInFlight: MAX_IN_FLIGHT },
    plugins,
    links,
    page: page === undefined ? undefined : readPage(page),
  };
}

/** Past the log on purpose: a password must not be kept there. */
function announce({ outcome, email, password }: FirstAdmin): void {
  if (outcome === 'created' && password !== undefined) {
    process.stdout.write(
      `First admin: ${email} with the password ${password} (shown once; change it after signing in)\n`,
    );
  } else if (outcome === 'taken') {
    process.stdout.write(
      `No admin can sign in, and ${email} is no admin. Run: npm run create-admin -- --email ${email} --promote\n`,
    );
  }
}
