import { setTimeout as pause } from 'node:timers/promises';
import { ASSIGN_RPC, type AssignResponse, type EventDraft } from '@switchboard/contracts';
import { newId, TransientError } from '@switchboard/kernel';
import type { Bus } from '@switchboard/messaging';
import {
  type AggregateStore,
  type Model,
  routingDecisionsCollection,
  type TicketDocument,
  ticketsCollection,
  type UserDocument,
  usersCollection,
} from '@switchboard/persistence';
import { aggregateStore } from '@switchboard/service-kit';
import { aClassifiedTicket, anAgent, eventually, TestSystem } from '@switchboard/testing';
import { type AgentDocument, agentsCollection } from '../src/adapters/agents-collection';
import { recompute } from '@switchboard/routing';
import { router } from '../src/wire';
import { classified, userCreated } from './desk';

const ACTOR = { kind: 'user', id: 'ada', name: 'Ada Admin' } as const;
const TIMEOUT_MS = 120_000;

describe('many routers at once', () => {
  let system: TestSystem;
  let gateway: { tickets: AggregateStore<TicketDocument>; users: AggregateStore<UserDocument>; bus: Bus };
  let agents: Model<AgentDocument>;
  let watching: ReturnType<typeof watchCapacity>;

  beforeEach(async () => {
    system = await TestSystem.create();
    const platform = system.platform('gateway');
    gateway = {
      tickets: aggregateStore(platform, ticketsCollection),
      users: aggregateStore(platform, usersCollection),
      bus: platform.bus,
    };
    agents = system.database.model(agentsCollection);
    watching = watchCapacity(agents);
    for (let i = 0; i < 3; i += 1) await system.start(router, { ROUTER_RECONCILE_INTERVAL_MS: '3600000' });
    await platform.bus.start();
  }, 60_000);
  afterEach(async () => {
    await watching.stop();
    await system.stop();
  }, 60_000);

  const hire = async (overrides: Partial<UserDocument>) => {
    const user = anAgent(overrides);
    await gateway.users.create(user, [draftOf(userCreated(user))], { correlationId: newId() });
    return user;
  };
  const submit = (skills: string[]) => {
    const base = aClassifiedTicket();
    const ticket = aClassifiedTicket({ classification: { ...base.classification, skills } });
    return gateway.tickets.create(ticket, [draftOf(classified(ticket))], { correlationId: newId() });
  };
  const resolve = (ticketId: string) =>
    gateway.tickets.change(ticketId, { correlationId: newId() }, ticket =>
      ticket.status === 'resolved'
        ? null
        : {
            set: { status: 'resolved' },
            events: [
              {
                type: 'ticket.status_changed',
                data: {
                  actor: ACTOR,
                  from: ticket.status,
                  to: 'resolved',
                  resolution: null,
                  assigneeId: ticket.assignee?.id ?? null,
                },
              },
            ],
          },
    );
  /** Asks again with the same id while the router is too busy to answer in time, as people do; that is one decision. */
  const handOver = async (ticketId: string, agentId: string, seenAgentId: string | null): Promise<AssignResponse> => {
    const by = { id: ACTOR.id, name: ACTOR.name };
    const request = {
      id: newId(),
      ticketId,
      agentId,
      team: null,
      reason: null,
      by,
      seenAgentId,
      correlationId: newId(),
    };
    for (let tries = 1; ; tries += 1)
      try {
        return await gateway.bus.request<AssignResponse>(ASSIGN_RPC, request, { timeoutMs: 20_000 });
      } catch (error) {
        if (tries === 5 || !(error instanceof TransientError)) throw error;
      }
  };
  const allTickets = () => gateway.tickets.model.find().lean<TicketDocument[]>();

  it(
    'never exceed a capacity, and leave no ticket waiting while a qualified agent is free',
    async () => {
      const skills = ['vpn', 'dns', 'printer', 'payroll'];
      for (let i = 0; i < 24; i += 1) {
        await hire({ capacity: 1 + (i % 3), skills: [{ name: skills[i % 4] ?? 'vpn', level: 1 + (i % 5) }] });
      }
      await eventually(async () => (await agents.countDocuments()) === 24);

      await inParallel(200, 8, i => submit([skills[i % 3] ?? 'vpn']));
      await eventually(
        async () => {
          const tickets = await allTickets();
          expect(tickets.length).toBe(200);
          expect(tickets.filter(({ assignment }) => assignment.at === null).length).toBe(0);
          return true;
        },
        { timeoutMs: TIMEOUT_MS, everyMs: 200 },
      );

      const tickets = await allTickets();
      const rows = await agents.find().lean<AgentDocument[]>();
      const assigned = tickets.filter(({ assignment }) => assignment.state === 'assigned');
      // 6 agents per skill with 1 + 2 + 3 + 1 + 2 + 3 places; payroll is asked by nobody.
      expect(assigned.length).toBe(36);
      for (const row of rows) {
        const own = assigned.filter(({ assignee }) => assignee?.id === row._id).map(({ _id }) => _id);
        expect(row.held.map(({ ticketId }) => ticketId).sort()).toEqual(own.sort());
        const isPayroll = row.skills[0]?.name === 'payroll';
        expect(row.held).toHaveLength(isPayroll ? 0 : row.capacity);
      }
      expect(watching.worst).toBeLessThanOrEqual(0);
      for (const { assignment } of tickets)
        expect(new Set(assignment.decisionIds).size).toBe(assignment.decisionIds.length);
    },
    TIMEOUT_MS + 30_000,
  );

  it(
    'assign each ticket once while places come free all the time, and every decision can be made again',
    async () => {
      for (let i = 0; i < 5; i += 1) await hire({ capacity: 1 + (i % 2) });
      await inParallel(60, 6, () => submit(['vpn']));

      const done = new Set<string>();
      await eventually(
        async () => {
          const open = await gateway.tickets.model
            .find({ 'assignment.state': 'assigned', status: 'open' }, { _id: 1 })
            .lean<{ _id: string }[]>();
          for (const { _id } of open) {
            await resolve(_id);
            done.add(_id);
          }
          return done.size === 60;
        },
        { timeoutMs: TIMEOUT_MS, everyMs: 50 },
      );
      await eventually(async () => (await agents.countDocuments({ 'held.ticketId': { $exists: true } })) === 0, {
        timeoutMs: TIMEOUT_MS,
      });

      expect(watching.worst).toBeLessThanOrEqual(0);
      const log = system.database.model(routingDecisionsCollection);
      for (const ticket of await allTickets()) {
        const decisions = await log.find({ _id: { $in: ticket.assignment.decisionIds } }).lean();
        expect(decisions.filter(({ outcome }) => outcome === 'assigned')).toHaveLength(1);
        for (const decision of decisions) expect(recompute(decision).agentId).toBe(decision.agentId);
      }
    },
    TIMEOUT_MS + 30_000,
  );

  it(
    'give a ticket that several people hand over at once to one of them, and no place is taken twice',
    async () => {
      const [a, b] = [await hire({ capacity: 20 }), await hire({ capacity: 20 })];
      await eventually(async () => (await agents.countDocuments()) === 2);
      const tickets = await Promise.all(Array.from({ length: 8 }, () => submit(['vpn'])));
      const answers = await Promise.all(
        tickets.flatMap(({ _id }) => [handOver(_id, a._id, null), handOver(_id, b._id, null)]),
      );
      const outcomes = answers.map(({ outcome }) => outcome);
      expect(outcomes.filter(outcome => outcome === 'done').length).toBeGreaterThanOrEqual(8);
      for (const outcome of outcomes) expect(['done', 'assignment_changed']).toContain(outcome);
      await eventually(async () => {
        const rows = await agents.find().lean<AgentDocument[]>();
        const held = rows.flatMap(row => row.held.map(({ ticketId }) => `${ticketId} ${row._id}`)).sort();
        const named = (await allTickets()).map(({ _id, assignee }) => `${_id} ${assignee?.id}`).sort();
        expect(held).toEqual(named);
        return true;
      });
    },
    TIMEOUT_MS,
  );
});

function draftOf({ type, data }: { type: string; data: unknown }): EventDraft {
  return { type, data } as EventDraft;
}

async function inParallel(count: number, width: number, action: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) await action(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Looks at all agents again and again; `worst` is the most that anybody ever held above the capacity. */
function watchCapacity(agents: Model<AgentDocument>) {
  let stopped = false;
  const watch = { worst: Number.NEGATIVE_INFINITY, stop: async () => undefined as void };
  const loop = (async () => {
    while (!stopped) {
      for (const { held, capacity } of await agents.find().lean<AgentDocument[]>()) {
        watch.worst = Math.max(watch.worst, held.length - capacity);
      }
      await pause(10);
    }
  })();
  watch.stop = async () => {
    stopped = true;
    await loop;
  };
  return watch;
}
