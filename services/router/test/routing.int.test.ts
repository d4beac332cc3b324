import { priorityRank } from '@switchboard/contracts';
import { recompute } from '@switchboard/routing';
import { classified, Desk, userUpdated } from './desk';

describe('routing', () => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open()));
  afterEach(() => desk.close());

  it('gives a classified ticket to the agent whose skills fit, and stores why', async () => {
    const beginner = await desk.agent({ name: 'Ben Beginner', skills: [{ name: 'vpn', level: 1 }] });
    const expert = await desk.agent({ name: 'Eve Expert', skills: [{ name: 'vpn', level: 5 }], teams: ['network'] });
    const away = await desk.agent({ name: 'Avi Away', skills: [{ name: 'vpn', level: 5 }], availability: 'away' });

    const ticket = await desk.routed();

    expect(ticket).toMatchObject({
      status: 'open',
      assignee: { id: expert._id, name: 'Eve Expert' },
      team: 'network',
      assignment: { state: 'assigned', reason: 'best score of 2 free candidates of 3', at: expect.any(Date) },
    });
    expect(await desk.held(expert._id)).toEqual([ticket._id]);
    const decision = await desk.decisions.findById(ticket.assignment.decisionIds[0]).lean();
    expect(decision).toMatchObject({
      ticketId: ticket._id,
      outcome: 'assigned',
      agentId: expert._id,
      policy: 'skills-v1',
    });
    expect(decision?.candidates).toMatchObject([
      { agentId: expert._id, refused: null, parts: { skills: 1, load: 1, language: 1, expertise: 1 } },
      { agentId: beginner._id, refused: null },
      { agentId: away._id, refused: 'away', score: 0 },
    ]);
    expect(await desk.events(ticket._id)).toMatchObject([
      {
        type: 'ticket.assigned',
        data: { agentId: expert._id, previousAgentId: null, decisionId: ticket.assignment.decisionIds[0] },
      },
    ]);
  });

  it('makes each stored decision again with the same result', async () => {
    await desk.agent({ capacity: 1 });
    await desk.agent({ capacity: 1, skills: [{ name: 'vpn', level: 5 }] });
    for (let i = 0; i < 3; i += 1) await desk.routed();

    const stored = await desk.decisions.find().lean();

    expect(stored.map(({ outcome }) => outcome).sort()).toEqual(['assigned', 'assigned', 'queued']);
    for (const decision of stored) {
      const { outcome, agentId, reason, candidates } = recompute(decision);
      expect({ outcome, agentId, reason, candidates }).toEqual({
        outcome: decision.outcome,
        agentId: decision.agentId,
        reason: decision.reason,
        candidates: decision.candidates.map(({ seen: _, ...scored }) => scored),
      });
    }
  });

  it('decides and assigns once, however often ticket.classified is delivered', async () => {
    await desk.agent();
    await desk.agent();
    const ticket = await desk.ticket();
    const event = classified(ticket);

    await Promise.all([desk.deliver(event), desk.deliver(event), desk.deliver(event)]);
    await desk.deliver(event);

    const { assignment } = await desk.read(ticket._id);
    expect(assignment.decisionIds).toHaveLength(1);
    expect(await desk.events(ticket._id)).toHaveLength(1);
    expect(await desk.decisions.countDocuments()).toBe(1);
    const holds = await desk.agents.find({ 'held.ticketId': ticket._id }).lean();
    expect(holds).toHaveLength(1);
  });

  it('leaves alone what is not classified yet and what is closed', async () => {
    const agent = await desk.agent();
    const pending = { ...(await desk.ticket()).classification, state: 'pending' as const };

    const unclassified = await desk.routed({ classification: pending });
    const closed = await desk.routed({ status: 'closed' });

    expect([unclassified.assignee, closed.assignee]).toEqual([null, null]);
    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('queues with a reason, says so once, and assigns when an agent comes online', async () => {
    const agent = await desk.agent({ availability: 'offline' });
    const ticket = await desk.routed();
    expect(ticket.assignment).toMatchObject({
      state: 'waiting',
      reason: 'nobody_online',
      decisionIds: [expect.any(String)],
    });

    await desk.deliver(classified(ticket));
    await desk.reconcile();
    expect(await desk.events(ticket._id)).toMatchObject([{ type: 'ticket.queued', data: { reason: 'nobody_online' } }]);

    await desk.deliver(userUpdated(agent, { availability: 'online' }));

    const { assignee, assignment } = await desk.read(ticket._id);
    expect(assignee?.id).toBe(agent._id);
    expect(assignment.decisionIds).toHaveLength(2);
  });

  it('serves the more urgent first, then the older', async () => {
    const agent = await desk.agent({ capacity: 2, availability: 'offline' });
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 8, minute));
    const rank = (priority: 'low' | 'medium' | 'critical') => ({ priority, priorityRank: priorityRank(priority) });
    const low = await desk.routed({ ...rank('low'), createdAt: at(0) });
    const younger = await desk.routed({ ...rank('medium'), createdAt: at(2) });
    const older = await desk.routed({ ...rank('medium'), createdAt: at(1) });
    const critical = await desk.routed({ ...rank('critical'), createdAt: at(3) });

    await desk.deliver(userUpdated(agent, { availability: 'online' }));

    expect(await desk.held(agent._id)).toEqual([critical._id, older._id]);
    expect((await desk.read(low._id)).assignee).toBeNull();
    expect((await desk.read(younger._id)).assignee).toBeNull();
  });

  it('lets a ticket that waits go before a new one of the same need', async () => {
    const agent = await desk.agent({ capacity: 0 });
    const older = await desk.routed({ createdAt: new Date('2026-11-20T08:00:00Z') });
    // The capacity is there, but the drain that should follow has not come yet.
    await desk.projected(agent, { capacity: 1 });

    const younger = await desk.routed();

    expect((await desk.read(older._id)).assignee?.id).toBe(agent._id);
    expect(younger.assignment).toMatchObject({ state: 'waiting', reason: 'no_capacity' });
  });

  it('does not let a new ticket wait for one ahead of it that nobody can take', async () => {
    const agent = await desk.agent();
    await desk.agent({ availability: 'offline', skills: [{ name: 'payroll', level: 5 }] });
    const { classification } = await desk.ticket();
    const payroll = await desk.routed({
      classification: { ...classification, skills: ['payroll'] },
      createdAt: new Date('2026-11-20T08:00:00Z'),
    });

    const vpn = await desk.routed();

    expect(payroll.assignment.reason).toBe('nobody_online');
    expect(vpn.assignee?.id).toBe(agent._id);
  });

  it('routes a waiting ticket again when its priority changes, and an assigned one not', async () => {
    const agent = await desk.agent({ capacity: 0 });
    const ticket = await desk.routed();
    await desk.projected(agent, { capacity: 1 });
    const changes = [{ field: 'priority', from: 'medium', to: 'high' }];
    const updated = () =>
      desk.change(
        ticket._id,
        { priority: 'high', priorityRank: priorityRank('high') },
        { type: 'ticket.updated', data: { actor: { kind: 'user', id: 'ada', name: 'Ada' }, changes } },
      );

    await desk.deliver(await updated());
    const assigned = await desk.read(ticket._id);
    await desk.deliver(await updated());

    expect(assigned.assignee?.id).toBe(agent._id);
    expect((await desk.read(ticket._id)).assignment).toEqual(assigned.assignment);
  });

  it.each([{ capacity: 0 }, { disabled: true }])('waits no longer for a specialist who is gone: %j', async gone => {
    const specialist = await desk.agent({
      skills: [{ name: 'cobol', level: 5 }],
      capacity: 1,
      availability: 'offline',
    });
    const generalist = await desk.agent();
    const { classification } = await desk.ticket({ status: 'closed' });
    const ticket = await desk.routed({ classification: { ...classification, skills: ['cobol'] } });
    expect(ticket.assignment.reason).toBe('nobody_online');

    await desk.deliver(userUpdated(specialist, gone));

    expect(await desk.read(ticket._id)).toMatchObject({
      assignee: { id: generalist._id },
      assignment: { reason: expect.stringContaining('no agent has any of the skills cobol') },
    });
  });

  it('goes to the team that a person asked for', async () => {
    await desk.agent({ skills: [{ name: 'vpn', level: 5 }] });
    const member = await desk.agent({ skills: [{ name: 'vpn', level: 1 }], teams: ['desk', 'infrastructure'] });

    const ticket = await desk.routed({ team: 'infrastructure' });
    const nobody = await desk.routed({ team: 'finance' });

    expect(ticket).toMatchObject({ assignee: { id: member._id }, team: 'infrastructure' });
    expect(nobody).toMatchObject({ assignee: null, team: 'finance', assignment: { reason: 'no_agents_in_team' } });
  });

  it('decides again when the ticket changes between decision and write', async () => {
    const printers = await desk.agent({ skills: [{ name: 'printer', level: 5 }] });
    const networks = await desk.agent();
    const ticket = await desk.ticket();
    const change = desk.deps.tickets.change.bind(desk.deps.tickets);
    let reclassified = false;
    desk.deps.tickets.change = async (id, cause, decide) => {
      if (!reclassified)
        await desk.tickets.model.updateOne({ _id: id }, { $set: { 'classification.skills': ['printer'] } });
      reclassified = true;
      return change(id, cause, decide);
    };

    await desk.deliver(classified(ticket));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(printers._id);
    expect(await desk.held(networks._id)).toEqual([]);
    expect(await desk.decisions.countDocuments()).toBe(1);
  });
});
