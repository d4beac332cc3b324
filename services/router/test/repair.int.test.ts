import { TransientError } from '@switchboard/kernel';
import { classified, Desk } from './desk';

/** A clock that a test moves forward. */
function movable() {
  let now = Date.now();
  return { now: () => new Date(now), forward: (ms: number) => void (now += ms) };
}

describe('what crashes leave behind', () => {
  const clock = movable();
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(clock)));
  afterEach(async () => {
    jest.restoreAllMocks();
    await desk.close();
  });

  /** The next write of a ticket fails as if the process had died before it. */
  const crashBeforeTicketWrite = () => {
    const { tickets } = desk.deps;
    const change = tickets.change.bind(tickets);
    tickets.change = () => {
      tickets.change = change;
      return Promise.reject(new TransientError('crash', 'the process died'));
    };
  };

  /** The next write of a ticket takes effect, and its answer is lost with the connection. */
  const loseTheNextAnswer = () => {
    const { model } = desk.tickets;
    const write = model.findOneAndUpdate.bind(model) as (
      ...args: unknown[]
    ) => ReturnType<typeof model.findOneAndUpdate>;
    jest.spyOn(model, 'findOneAndUpdate').mockImplementationOnce(((...args: unknown[]) => {
      const query = write(...args);
      const execute = query.exec.bind(query);
      query.exec = (async () => {
        await execute();
        throw new Error('connection closed');
      }) as typeof query.exec;
      return query;
    }) as typeof model.findOneAndUpdate);
  };

  const decisionsOf = async (ticketId: string) => {
    const stored = await desk.decisions.find({ ticketId }).sort({ at: 1 }).lean();
    return stored.map(({ _id, outcome, agentId }) => ({ _id, outcome, agentId }));
  };

  it('an assignment whose answer was lost keeps its decision and its place', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.ticket();
    loseTheNextAnswer();

    await desk.deliver(classified(ticket));

    const { assignee, assignment } = await desk.read(ticket._id);
    expect(assignee?.id).toBe(agent._id);
    const [decisionId] = assignment.decisionIds;
    expect(await decisionsOf(ticket._id)).toEqual([{ _id: decisionId, outcome: 'assigned', agentId: agent._id }]);
    expect(await desk.held(agent._id)).toEqual([ticket._id]);
    expect(await desk.events(ticket._id)).toHaveLength(1);
  });

  it('a ticket that was queued while the answer was lost keeps the decision that says why it waits', async () => {
    const ticket = await desk.ticket();
    loseTheNextAnswer();

    await desk.deliver(classified(ticket));

    const { assignment } = await desk.read(ticket._id);
    expect(assignment).toMatchObject({ state: 'waiting', reason: 'no_agents' });
    const [decisionId] = assignment.decisionIds;
    expect(await decisionsOf(ticket._id)).toEqual([{ _id: decisionId, outcome: 'queued', agentId: null }]);
    expect(await desk.events(ticket._id)).toHaveLength(1);
  });

  it('a reservation without a ticket is taken over when the event comes again', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.ticket();
    crashBeforeTicketWrite();
    await expect(desk.deliver(classified(ticket))).rejects.toThrow('the process died');
    expect(await desk.held(agent._id)).toEqual([ticket._id]);

    await desk.deliver(classified(ticket));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(agent._id);
    expect(await desk.held(agent._id)).toEqual([ticket._id]);
  });

  it('a reopened ticket whose place was reserved and not confirmed is explained when the event comes again', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    await desk.deliver(await desk.setStatus(ticket._id, 'resolved'));
    const reopened = await desk.setStatus(ticket._id, 'open');
    crashBeforeTicketWrite();
    await expect(desk.deliver(reopened)).rejects.toThrow('the process died');
    expect(await desk.held(agent._id)).toEqual([ticket._id]);

    await desk.deliver(reopened);
    await desk.deliver(reopened);

    const { decisionIds } = (await desk.read(ticket._id)).assignment;
    expect(decisionIds).toHaveLength(2);
    expect(await desk.decisions.findById(decisionIds[1]).lean()).toMatchObject({ outcome: 'kept', agentId: agent._id });
    expect(await desk.held(agent._id)).toEqual([ticket._id]);
  });

  it('a reservation without a ticket is given back when somebody better takes it', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.ticket();
    crashBeforeTicketWrite();
    await expect(desk.deliver(classified(ticket))).rejects.toThrow();
    const better = await desk.agent({ skills: [{ name: 'vpn', level: 5 }] });

    await desk.deliver(classified(ticket));

    expect(await desk.held(better._id)).toEqual([ticket._id]);
    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('the reconciler leaves a ticket alone that was assigned after it had read the agents', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const first = await desk.routed();
    const { pool } = desk.deps;
    const [before, holding] = [await pool.findMany([agent._id]), await pool.holders()];
    await desk.deliver(await desk.setStatus(first._id, 'closed'));
    const second = await desk.routed();
    expect(await desk.held(agent._id)).toEqual([second._id]);
    jest.spyOn(pool, 'findMany').mockResolvedValueOnce(before);
    jest.spyOn(pool, 'holders').mockResolvedValue(holding);

    await desk.reconcile();

    expect((await desk.read(second._id)).assignment.decisionIds).toHaveLength(1);
    expect(await desk.held(agent._id)).toEqual([second._id]);
  });

  it('the reconciler gives back a reservation that no ticket confirms, once it is old enough, and drains', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const lost = await desk.ticket();
    crashBeforeTicketWrite();
    await expect(desk.deliver(classified(lost))).rejects.toThrow();
    await desk.setStatus(lost._id, 'closed');
    const waiting = await desk.routed();
    expect(waiting.assignment.reason).toBe('no_capacity');

    await desk.reconcile();
    expect(await desk.held(agent._id)).toEqual([lost._id]);
    clock.forward(120_000);
    await desk.reconcile();

    expect(await desk.held(agent._id)).toEqual([waiting._id]);
    expect((await desk.read(waiting._id)).assignee?.id).toBe(agent._id);
    expect(await desk.metric('switchboard_router_repairs_total', { kind: 'released' })).toBe(1);
  });

  it('the reconciler gives back the place of a deleted ticket', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    await desk.tickets.model.deleteOne({ _id: ticket._id });

    clock.forward(120_000);
    await desk.reconcile();

    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('the reconciler records a missing place, once, with many routers at it', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    await desk.agents.updateOne({ _id: agent._id }, { $set: { held: [], room: agent.capacity } });

    await Promise.all([desk.reconcile(), desk.reconcile(), desk.reconcile()]);

    expect(await desk.held(agent._id)).toEqual([ticket._id]);
    expect(await desk.metric('switchboard_router_repairs_total', { kind: 'recorded' })).toBe(1);
  });

  it('the reconciler records where a person put a ticket, above capacity, and frees the former agent', async () => {
    const former = await desk.agent({ capacity: 1, skills: [{ name: 'vpn', level: 5 }] });
    const ticket = await desk.routed();
    const chosen = await desk.agent({ capacity: 1 });
    const occupying = await desk.routed();
    await desk.tickets.model.updateOne({ _id: ticket._id }, { $set: { assignee: { id: chosen._id, name: 'Zoe' } } });

    clock.forward(120_000);
    await desk.reconcile();

    expect((await desk.held(chosen._id)).sort()).toEqual([ticket._id, occupying._id].sort());
    expect(await desk.held(former._id)).toEqual([]);
    expect((await desk.read(ticket._id)).assignee?.id).toBe(chosen._id);
  });

  it('the reconciler never records a reopened ticket above the capacity of its agent', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.routed();
    await desk.deliver(await desk.setStatus(ticket._id, 'resolved'));
    const occupying = await desk.routed();
    const reopened = await desk.setStatus(ticket._id, 'open');

    await desk.reconcile();
    await desk.deliver(reopened);

    expect(await desk.held(agent._id)).toEqual([occupying._id]);
    expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { reason: 'no_capacity' } });
  });

  it('the reconciler moves tickets whose agent was disabled without anybody moving them', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    await desk.projected(agent, { disabled: true });

    await desk.reconcile();

    expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { reason: 'no_agents' } });
    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('the reconciler leaves a healthy desk as it is', async () => {
    await desk.agent();
    const ticket = await desk.routed();
    const before = await desk.agents.find().lean();

    clock.forward(120_000);
    await desk.reconcile();

    expect(await desk.agents.find().lean()).toEqual(before);
    expect((await desk.read(ticket._id)).version).toBe(ticket.version);
    expect(await desk.metric('switchboard_router_repairs_total')).toBe(0);
  });

  it('a ticket that is closed while it is being assigned gives the place back', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.ticket();
    const waiting = await desk.ticket();
    const { tickets } = desk.deps;
    const change = tickets.change.bind(tickets);
    tickets.change = async (...args) => {
      tickets.change = change;
      await desk.setStatus(ticket._id, 'closed');
      return change(...args);
    };

    await desk.deliver(classified(ticket));

    expect((await desk.read(ticket._id)).assignee).toBeNull();
    // Freed again, so the next in the queue has it.
    expect(await desk.held(agent._id)).toEqual([waiting._id]);
    expect(await desk.decisions.countDocuments({ ticketId: ticket._id })).toBe(0);
  });

  it('one ticket that can not be written does not hold up the queue behind it', async () => {
    const stuck = await desk.ticket({ createdAt: new Date('2026-11-20T08:00:00Z') });
    const behind = await desk.ticket({ createdAt: new Date('2026-11-20T09:00:00Z') });
    const { tickets } = desk.deps;
    const change = tickets.change.bind(tickets);
    tickets.change = (id, ...rest) =>
      id === stuck._id ? Promise.reject(new Error('Document failed validation')) : change(id, ...rest);

    const agent = await desk.agent();

    expect((await desk.read(behind._id)).assignee?.id).toBe(agent._id);
  });

  it('somebody who becomes free while a ticket is being queued gets it at once', async () => {
    const agent = await desk.agent({ capacity: 0 });
    const ticket = await desk.ticket();
    const { tickets } = desk.deps;
    const change = tickets.change.bind(tickets);
    tickets.change = async (...args) => {
      tickets.change = change;
      await desk.projected(agent, { capacity: 1 });
      return change(...args);
    };

    await desk.deliver(classified(ticket));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(agent._id);
  });
});
