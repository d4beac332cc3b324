import type { EventType } from '@switchboard/contracts';
import type { EventHandler } from '@switchboard/messaging';
import type { ServiceEntry } from '@switchboard/service-kit';
import type { FastifyPluginCallback } from 'fastify';
import { accountLinkRoutes } from './accounts/routes/account-links';
import { accountPages } from './accounts/routes/account-pages';
import { authRoutes } from './accounts/routes/auth';
import { keyRoutes } from './accounts/routes/keys';
import type { LinkPorts } from './accounts/usecases/links';
import type { AccountPorts } from './accounts/usecases/sign-in';
import { type CannedReplyRoutePorts, cannedReplyRoutes } from './canned-replies/routes/canned-replies';
import { messageEdited } from './conversation/handlers/message-edited';
import { attachmentAdded } from './attachments/handlers/attachment-added';
import { ticketDeleted } from './attachments/handlers/ticket-deleted';
import { type AttachmentRoutePorts, attachmentRoutes } from './attachments/routes/attachments';
import { downloadRoutes } from './attachments/routes/downloads';
import { limitRoutes } from './attachments/routes/limits';
import type { ThumbnailPorts } from './attachments/usecases/make-thumbnail';
import { messagePosted, type ReactionParts } from './conversation/handlers/message-posted';
import { type MessageRoutePorts, messageRoutes } from './conversation/routes/messages';
import { readRoutes } from './conversation/routes/read-marks';
import { AfterAnswer } from './http/after-answer';
import { createApp, type HttpOptions, type HttpPorts } from './http/app';
import type { Identifier } from './http/identify';
import { BASE_PATH } from './http/paths';
import { type JobRoutePorts, jobRoutes } from './jobs/routes/jobs';
import { linkRoutes } from './links/routes/links';
import type { LinkTicketsPorts } from './links/usecases/link-tickets';
import { type LivePorts, liveRoutes } from './live/routes/live';
import type { App, Plugin } from './http/types';
import type { PageFiles } from './page/ports';
import { personalEvent } from './notices/handlers/personal-event';
import { ticketDeleted as noticedDeleted } from './notices/handlers/ticket-deleted';
import { noticeRoutes } from './notices/routes/notices';
import type { NoticeParts } from './notices/usecases/keep-notices';
import type { MarkPorts } from './notices/usecases/mark-notices';
import type { NoticePorts } from './notices/usecases/read-notices';
import { pageRoutes } from './page/routes/page';
import { exportRoutes } from './numbers/routes/export';
import { type NumberPorts, numberRoutes } from './numbers/routes/stats';
import { type TimePorts, timeRoutes } from './numbers/routes/times';
import { type AuditPorts, auditRoutes } from './operations/routes/audit';
import { type OperationsPorts, operationsRoutes } from './operations/routes/operations';
import { type SettingsPorts, settingsRoutes } from './operations/routes/settings';
import { userRoutes } from './people/routes/users';
import { type HealthPorts, healthRoutes } from './system/routes/health';
import { landingRoutes, type Link } from './system/routes/landing';
import type { FollowedTaxonomy, TaxonomyPorts } from './taxonomy/ports';
import { categoryRoutes } from './taxonomy/routes/categories';
import { fieldRoutes } from './taxonomy/routes/fields';
import { teamRoutes } from './taxonomy/routes/teams';
import { bulkRoutes } from './tickets/routes/bulk';
import { type HandOverPorts, handOverRoutes } from './tickets/routes/hand-over';
import { lifeCycleRoutes } from './tickets/routes/life-cycle';
import { type TicketRoutePorts, ticketRoutes } from './tickets/routes/tickets';
import { ticketDeleted as mergedDeleted } from './merge/handlers/ticket-deleted';
import { ticketMerged } from './merge/handlers/ticket-merged';
import { ticketUnmerged } from './merge/handlers/ticket-unmerged';
import { mergeRoutes } from './merge/routes/merge';
import { snoozeRoutes } from './snooze/routes/snooze';
import { watcherRoutes } from './watchers/routes/watchers';
import { viewRoutes, type ViewPorts } from './views/routes/views';
import { type RoutingPorts, routingRoutes } from './trails/routes/routing';
import { ticketTrailRoutes, type TrailPorts } from './trails/routes/ticket-trails';

export interface AppPorts
  extends
    AccountPorts,
    LinkPorts,
    TicketRoutePorts,
    HandOverPorts,
    LinkTicketsPorts,
    MessageRoutePorts,
    AttachmentRoutePorts,
    TrailPorts,
    RoutingPorts,
    HealthPorts,
    HttpPorts,
    LivePorts,
    ViewPorts,
    JobRoutePorts,
    CannedReplyRoutePorts,
    NumberPorts,
    TimePorts,
    OperationsPorts,
    AuditPorts,
    SettingsPorts,
    MarkPorts,
    TaxonomyPorts {
  readonly identifier: Identifier;
  readonly taxonomy: FollowedTaxonomy;
}

type Reactions = ReactionParts & ThumbnailPorts & NoticeParts & NoticePorts;

/** What follows from events. */
export const entry: ServiceEntry<Reactions> = {
  queue: 'gateway',
  concurrency: 8,
  on: {
    'attachment.added': attachmentAdded,
    'message.edited': messageEdited,
    'message.posted': inTurn(messagePosted, personalEvent),
    'ticket.assigned': personalEvent,
    'ticket.woken': personalEvent,
    'ticket.merged': ticketMerged,
    'ticket.unmerged': ticketUnmerged,
    'ticket.deleted': inTurn(ticketDeleted, mergedDeleted, noticedDeleted),
  },
};

/** What follows in several features, one after the other: whatever fails is tried again with all of them, and each does only what is left. */
function inTurn<T extends EventType>(
  ...handlers: readonly ((parts: Reactions) => EventHandler<T>)[]
): (parts: Reactions) => EventHandler<T> {
  return parts => async (event, context) => {
    for (const handlerOf of handlers) await handlerOf(parts)(event, context);
  };
}

export interface AppOptions extends HttpOptions {
  /** Further routes on the same port. */
  readonly plugins?: readonly Plugin[];
  /** Further entries of the landing page. */
  readonly links?: readonly Link[];
  /** The page that people work in; without it `/` says what else is here. */
  readonly page?: PageFiles | undefined;
}

/** Every way in: the routes of all features, ready to listen or to be injected into. */
export async function buildApp(ports: AppPorts, options: AppOptions): Promise<App> {
  const { identifier } = ports;
  const afterAnswer = new AfterAnswer(ports.logger);
  const app = await createApp(ports, identifier, options);
  app.addHook('onClose', () => afterAnswer.idle());
  healthRoutes(app, ports);
  keyRoutes(app, ports.accessTokens);
  if (options.page) pageRoutes(app, options.page);
  else landingRoutes(app, options.links ?? []);
  await liveRoutes(app, ports, { origins: [options.publicUrl, ...options.security.corsOrigins] });
  await app.register(async pages => accountPages(pages as App, { ...ports, identifier }, options.page !== undefined));
  await app.register(
    async api => {
      authRoutes(api as App, { ...ports, identifier }, options.security);
      accountLinkRoutes(api as App, { ...ports, identifier, afterAnswer }, options.security);
      userRoutes(api as App, { ...ports, identifier });
      numberRoutes(api as App, ports);
      timeRoutes(api as App, ports);
      exportRoutes(api as App, ports);
      viewRoutes(api as App, ports);
      cannedReplyRoutes(api as App, ports);
      ticketRoutes(api as App, ports);
      bulkRoutes(api as App, ports);
      jobRoutes(api as App, ports);
      handOverRoutes(api as App, ports);
      lifeCycleRoutes(api as App, ports);
      messageRoutes(api as App, ports);
      readRoutes(api as App, ports);
      linkRoutes(api as App, ports);
      snoozeRoutes(api as App, ports);
      mergeRoutes(api as App, ports);
      watcherRoutes(api as App, ports);
      noticeRoutes(api as App, ports);
      downloadRoutes(api as App, ports);
      limitRoutes(api as App, ports);
      ticketTrailRoutes(api as App, ports);
      routingRoutes(api as App, ports);
      categoryRoutes(api as App, ports);
      teamRoutes(api as App, ports);
      fieldRoutes(api as App, ports);
      operationsRoutes(api as App, ports);
      auditRoutes(api as App, ports);
      settingsRoutes(api as App, ports);
      // Apart, because its bodies are files and not JSON.
      await api.register(async files => attachmentRoutes(files as App, ports));
    },
    { prefix: BASE_PATH },
  );
  for (const plugin of options.plugins ?? []) await app.register(plugin as FastifyPluginCallback);
  await app.ready();
  return app;
}
