import { messageOf, newId } from '@switchboard/kernel';
import {
  routingDecisionsCollection,
  taxonomyCollection,
  ticketsCollection,
  usersCollection,
} from '@switchboard/persistence';
import { aggregateStore, consumerOf, defineService, TaxonomyFollower } from '@switchboard/service-kit';
import { MongoAgentPool } from './adapters/mongo-agent-pool';
import { agentsCollection } from './adapters/agents-collection';
import { MongoRoutingLog } from './adapters/mongo-routing-log';
import { prometheusMetrics } from './adapters/prometheus-metrics';
import { MongoTickets } from './adapters/mongo-tickets';
import { MongoUsers } from './adapters/mongo-users';
import { settings } from './config';
import { entry, jobs, rpcs } from './entry';
import { type RouterDeps, triggeredByJob } from './usecases/deps';
import { catchUp } from './usecases/catch-up';
import { Dispatcher } from './usecases/dispatcher';

export const router = defineService({
  name: 'router',
  settings,
  entry,
  wire(platform, config) {
    const { clock, logger, database } = platform;
    // Another team or other skills may be what waiting tickets have waited for.
    const taxonomy = new TaxonomyFollower(platform, () => void drain());
    const deps: RouterDeps = {
      taxonomy,
      pool: new MongoAgentPool(database.model(agentsCollection)),
      users: new MongoUsers(database.model(usersCollection)),
      tickets: new MongoTickets(aggregateStore(platform, ticketsCollection)),
      routingLog: new MongoRoutingLog(database.model(routingDecisionsCollection)),
      metrics: prometheusMetrics(platform.metrics),
      clock,
      logger,
    };
    const dispatcher = new Dispatcher(deps);
    const drain = () =>
      dispatcher
        .drain(triggeredByJob(newId()))
        .catch(error => logger.warn({ reason: messageOf(error) }, 'waiting tickets were not looked at'));
    return {
      collections: [
        agentsCollection,
        ticketsCollection,
        usersCollection,
        routingDecisionsCollection,
        taxonomyCollection,
      ],
      consumers: [consumerOf(entry, { deps, dispatcher }, { config, timeoutMs: config.ROUTER_HANDLER_TIMEOUT_MS })],
      rpcs: rpcs(deps, config.ROUTER_CONCURRENCY),
      jobs: jobs({ deps, dispatcher }, config),
      start: async () => {
        await taxonomy.start();
        const { length: agents } = await catchUp(deps, clock.now());
        if (agents > 0) logger.info({ agents }, 'agents projected from users');
      },
      stop: () => taxonomy.stop(),
    };
  },
});
