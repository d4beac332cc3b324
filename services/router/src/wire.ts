import { routingDecisionsCollection, ticketsCollection, usersCollection } from '@switchboard/persistence';
import { aggregateStore, defineService } from '@switchboard/service-kit';
import { MongoAgentPool } from './adapters/agent-pool';
import { agentsCollection } from './adapters/agents-collection';
import { MongoDecisionLog } from './adapters/decision-log';
import { prometheusMetrics } from './adapters/metrics';
import { MongoTicketBoard } from './adapters/ticket-board';
import { MongoUserDirectory } from './adapters/user-directory';
import { settings } from './config';
import { consumers } from './entry';
import type { RoutingDeps } from './routing/deps';
import { catchUp } from './routing/catch-up';
import { Dispatcher } from './routing/dispatcher';
import { reconcileJob } from './routing/reconcile-job';

export const router = defineService({
  name: 'router',
  settings,
  wire(platform, config) {
    const { clock, logger, database } = platform;
    const deps: RoutingDeps = {
      pool: new MongoAgentPool(database.model(agentsCollection)),
      board: new MongoTicketBoard(aggregateStore(platform, ticketsCollection)),
      decisions: new MongoDecisionLog(database.model(routingDecisionsCollection)),
      metrics: prometheusMetrics(platform.metrics),
      clock,
      logger,
    };
    const users = new MongoUserDirectory(database.model(usersCollection));
    const dispatcher = new Dispatcher(deps);
    return {
      collections: [agentsCollection, ticketsCollection, usersCollection, routingDecisionsCollection],
      consumers: consumers(deps, dispatcher, config),
      jobs: [
        reconcileJob(deps, dispatcher, {
          everyMs: config.ROUTER_RECONCILE_INTERVAL_MS,
          graceMs: config.ROUTER_RESERVATION_GRACE_MS,
        }),
      ],
      start: () => catchUp(deps.pool, users, logger),
    };
  },
});
