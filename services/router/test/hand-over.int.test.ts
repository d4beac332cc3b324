import type { AssignRequest } from '@switchboard/contracts';
import { newId } from '@switchboard/kernel';
import type { TicketDocument } from '@switchboard/persistence';
import fc from 'fast-check';
import { handOver } from '../src/usecases/hand-over';
import { Desk, userUpdated } from './desk';

const ADA = { id: 'ada', name: 'Ada Admin' };

let desk: Desk;
beforeEach(async () => void (desk = await Desk.open()));
afterEach(() => desk.close());

/** As the gateway asks: what it saw is what is there now. */
async function ask(ticketId: string, to: Partial<AssignRequest>) {
  const { assignee } = await desk.read(ticketId);
  return handOver(desk.deps, {
    id: newId(),
    ticketId,
    agentId: null,
    team: null,
    reason: null,
    by: ADA,
    seenAgentId: assignee?.id ?? null,
    correlationId: 'asked',
    ...to,
  });
}
const told = async (ticketId: string) =>
  (await desk.read(ticketId)).outbox.filter(({ source }) => source === '/services/router');

test('a person gives a ticket to somebody who is away, unskilled and full: it counts, and the decision says whose it was', async () => {
  const busy = await desk.agent({ capacity: 1 });
  const first = await desk.routed();
  expect(first.assignee?.id).toBe(busy._id);
  await desk.deliver(userUpdated(busy, { capacity: 1, availability: 'away', skills: [] }));
  const second = await desk.ticket();

  expect(await ask(second._id, { agentId: busy._id })).toBe('done');

  expect(await desk.held(busy._id)).toEqual([first._id, second._id]);
  const { assignee, assignment } = await desk.read(second._id);
  expect(assignee).toEqual({ id: busy._id, name: busy.name });
  expect(assignment).toMatchObject({ state: 'assigned', setByPerson: { by: 'ada', at: expect.any(Date) } });
  expect(await desk.decisions.findById(assignment.decisionIds.at(-1)).lean()).toMatchObject({
    outcome: 'assigned',
    agentId: busy._id,
    reason: 'assigned by Ada Admin',
    policy: 'person',
    candidates: [],
  });
  expect(await told(second._id)).toMatchObject([
    { type: 'ticket.assigned', data: { actor: { kind: 'user', ...ADA }, agentId: busy._id, previousAgentId: null } },
  ]);
});

test('a ticket that leaves an agent frees the place, and both events say from whom to whom and why', async () => {
  const nia = await desk.agent({ capacity: 1, teams: ['network'] });
  const ticket = await desk.routed();
  const waiting = await desk.routed();
  const bo = await desk.agent({ availability: 'offline', teams: ['hardware'] });

  expect(await ask(ticket._id, { agentId: bo._id, reason: 'A broken switch.' })).toBe('done');

  const [transferred, assigned] = (await told(ticket._id)).slice(-2);
  expect(transferred).toMatchObject({
    type: 'ticket.transferred',
    data: { from: { agentId: nia._id }, to: { agentId: bo._id, team: 'hardware' }, reason: 'A broken switch.' },
  });
  expect(assigned).toMatchObject({ type: 'ticket.assigned', data: { agentId: bo._id, previousAgentId: nia._id } });
  if (transferred) await desk.deliver(transferred);
  expect(await desk.held(bo._id)).toEqual([ticket._id]);
  expect(await desk.held(nia._id)).toEqual([waiting._id]);
});

test('a ticket handed to a team waits for the router, which takes nobody else', async () => {
  const nia = await desk.agent();
  const ticket = await desk.routed();
  const bo = await desk.agent({ teams: ['hardware'], skills: [] });

  expect(await ask(ticket._id, { team: 'hardware', reason: 'A broken switch.' })).toBe('done');

  expect(await desk.read(ticket._id)).toMatchObject({
    assignee: null,
    team: 'hardware',
    assignment: { state: 'waiting' },
  });
  expect(await desk.held(nia._id)).toEqual([]);
  const event = (await told(ticket._id)).at(-1);
  if (event) await desk.deliver(event);
  const { assignee, assignment } = await desk.read(ticket._id);
  expect(assignee?.id).toBe(bo._id);
  expect(assignment.setByPerson).toBeNull();
});

test('no machine takes away what a person gave: not when it is reopened, nor by the periodic job', async () => {
  const full = await desk.agent({ capacity: 1 });
  const ticket = await desk.ticket();
  await ask(ticket._id, { agentId: full._id });
  await desk.deliver(await desk.setStatus(ticket._id, 'resolved'));
  const other = await desk.routed();
  expect(other.assignee?.id).toBe(full._id);
  await desk.agent({ capacity: 5 });

  await desk.deliver(await desk.setStatus(ticket._id, 'open'));
  await desk.reconcile();

  expect((await desk.read(ticket._id)).assignee?.id).toBe(full._id);
  expect((await desk.held(full._id)).sort()).toEqual([ticket._id, other._id].sort());
});

test('somebody who may hold no tickets any more loses also those that a person gave', async () => {
  const gone = await desk.agent();
  const ticket = await desk.ticket();
  await ask(ticket._id, { agentId: gone._id });
  await desk.deliver(userUpdated(gone, { disabled: true }));
  expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { setByPerson: null } });
});

test('what can not be is refused, and nothing is written', async () => {
  const nia = await desk.agent({ teams: ['network'] });
  const off = await desk.agent({ disabled: true });
  const former = await desk.agent();
  await desk.deliver(userUpdated(former, { role: 'user' }));
  const ticket = await desk.ticket();
  const closed = await desk.ticket({ status: 'closed' });

  expect(await ask(ticket._id, { agentId: 'nobody' })).toBe('unknown_agent');
  expect(await ask(ticket._id, { agentId: off._id })).toBe('agent_disabled');
  expect(await ask(ticket._id, { agentId: former._id })).toBe('not_an_agent');
  expect(await ask(ticket._id, { agentId: nia._id, team: 'hardware' })).toBe('agent_not_in_team');
  expect(await ask(ticket._id, { team: 'hardware' })).toBe('unknown_team');
  expect(await ask(closed._id, { agentId: nia._id })).toBe('ticket_closed');

  expect((await desk.read(ticket._id)).version).toBe(ticket.version);
  expect(await desk.held(nia._id)).toEqual([]);
  expect(await desk.decisions.countDocuments()).toBe(0);
});

test('of several who ask for the same version one gets it, and its repetition counts as done', async () => {
  const nia = await desk.agent();
  const bo = await desk.agent();
  const { _id, version } = await desk.ticket();
  const mine = { id: newId(), agentId: nia._id, acceptedVersions: [version] };
  const theirs = { id: newId(), agentId: bo._id, acceptedVersions: [version] };

  const outcomes = await Promise.all([ask(_id, mine), ask(_id, theirs)]);

  expect([...outcomes].sort()).toEqual(['done', 'version_stale']);
  const [winner, loser] = outcomes[0] === 'done' ? [nia, bo] : [bo, nia];
  expect((await desk.read(_id)).assignee?.id).toBe(winner._id);
  expect([await desk.held(winner._id), await desk.held(loser._id)]).toEqual([[_id], []]);
  expect(await ask(_id, outcomes[0] === 'done' ? mine : theirs)).toBe('done');
});

test('the same request twice takes effect once, also when the first crashed after it had stored its decision', async () => {
  const nia = await desk.agent();
  const ticket = await desk.ticket();
  const id = newId();
  const crash = new Error('crashed');
  const record = desk.deps.routingLog.record.bind(desk.deps.routingLog);
  const deps = {
    ...desk.deps,
    routingLog: Object.assign(Object.create(desk.deps.routingLog), {
      record: async (decision: never) => {
        await record(decision);
        throw crash;
      },
    }),
  } as typeof desk.deps;
  const request: AssignRequest = {
    id,
    ticketId: ticket._id,
    agentId: nia._id,
    team: null,
    reason: null,
    by: ADA,
    seenAgentId: null,
    correlationId: 'asked',
  };
  await expect(handOver(deps, request)).rejects.toBe(crash);
  expect(await handOver(desk.deps, request)).toBe('done');
  expect(await handOver(desk.deps, request)).toBe('done');
  expect(await told(ticket._id)).toHaveLength(1);
  expect(await desk.held(nia._id)).toEqual([ticket._id]);
});

test('whoever hands a ticket over at once, machine or people: exactly the one it names holds it', async () => {
  const agents = [
    await desk.agent({ capacity: 1 }),
    await desk.agent({ capacity: 1 }),
    await desk.agent({ capacity: 2 }),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 2, maxLength: 6 }), async targets => {
      const ticket = await desk.ticket();
      const outcomes = await Promise.all([
        ...targets.map(n => ask(ticket._id, { agentId: agents[n]?._id ?? null })),
        desk.drain().then(() => 'done' as const),
      ]);
      expect(outcomes.every(outcome => outcome === 'done' || outcome === 'assignment_changed')).toBe(true);
      await settled(ticket);
      await desk.deliver(await desk.setStatus(ticket._id, 'closed'));
    }),
    { numRuns: 15 },
  );
}, 120_000);

async function settled({ _id }: TicketDocument): Promise<void> {
  const { assignee } = await desk.read(_id);
  const holders = (await desk.deps.pool.holders(_id)).map(({ id }) => id);
  expect(holders).toEqual(assignee ? [assignee.id] : []);
}
