import { anEvent } from '@switchboard/testing';
import { triggeredByJob } from '../src/usecases/deps';
import { Desk, userUpdated } from './desk';

describe('the life of an assigned ticket', () => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open()));
  afterEach(() => desk.close());

  it.each(['resolved', 'closed'] as const)('frees its place when %s, for the next that waits', async status => {
    const agent = await desk.agent({ capacity: 1 });
    const first = await desk.routed();
    const second = await desk.routed();
    expect(second.assignment).toMatchObject({ state: 'waiting', reason: 'no_capacity' });

    const event = await desk.setStatus(first._id, status);
    await desk.deliver(event);
    await desk.deliver(event);

    expect(await desk.held(agent._id)).toEqual([second._id]);
    expect((await desk.read(second._id)).assignee?.id).toBe(agent._id);
    expect((await desk.read(first._id)).assignee?.id).toBe(agent._id);
  });

  it('frees its place when deleted, for the next that waits, and is not routed any more', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const first = await desk.routed();
    const second = await desk.routed();
    await desk.tickets.model.deleteOne({ _id: first._id });

    const actor = { kind: 'user' as const, id: 'ada', name: 'Ada Admin' };
    const data = { actor, number: first.number, requesterId: first.requester.id, assigneeId: agent._id };
    const event = anEvent('ticket.deleted', data, { subject: first._id });
    await desk.deliver(event);
    await desk.deliver(event);
    await desk.dispatcher.route(first._id, triggeredByJob('late'));

    expect(await desk.held(agent._id)).toEqual([second._id]);
    expect((await desk.read(second._id)).assignee?.id).toBe(agent._id);
  });

  it('keeps its place while it is worked on', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.routed();

    await desk.deliver(await desk.setStatus(ticket._id, 'in_progress'));
    await desk.deliver(await desk.setStatus(ticket._id, 'pending'));

    expect(await desk.held(agent._id)).toEqual([ticket._id]);
  });

  it('stays with its agent when reopened and there is room; the decision says so', async () => {
    const agent = await desk.agent({ skills: [{ name: 'vpn', level: 2 }] });
    const ticket = await desk.routed();
    await desk.agent({ skills: [{ name: 'vpn', level: 5 }] });
    await desk.deliver(await desk.setStatus(ticket._id, 'resolved'));

    const reopened = await desk.setStatus(ticket._id, 'open');
    await desk.deliver(reopened);
    await desk.deliver(reopened);

    const { assignee, assignment, version, outbox } = await desk.read(ticket._id);
    expect(assignee?.id).toBe(agent._id);
    expect(await desk.held(agent._id)).toEqual([ticket._id]);
    expect(assignment.decisionIds).toHaveLength(2);
    // Whoever has the ticket open learns its version.
    expect(outbox.at(-1)).toMatchObject({
      type: 'ticket.updated',
      sequence: version,
      data: { actor: { id: 'router' }, changes: [{ field: 'assignment.reason', to: assignment.reason }] },
    });
    expect(await desk.decisions.findById(assignment.decisionIds[1]).lean()).toMatchObject({
      outcome: 'kept',
      agentId: agent._id,
      causeEventId: reopened.id,
    });
    expect(await desk.events(ticket._id)).toHaveLength(1);
  });

  it('goes to another agent when reopened and its own is full, and waits when all are', async () => {
    const agent = await desk.agent({ capacity: 1 });
    const ticket = await desk.routed();
    await desk.deliver(await desk.setStatus(ticket._id, 'resolved'));
    const occupying = await desk.routed();
    expect(occupying.assignee?.id).toBe(agent._id);

    await desk.deliver(await desk.setStatus(ticket._id, 'open'));
    expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { reason: 'no_capacity' } });

    const other = await desk.agent({ capacity: 1 });
    expect((await desk.read(ticket._id)).assignee?.id).toBe(other._id);
    expect(await desk.held(agent._id)).toEqual([occupying._id]);
  });

  it('is right in the end when closing and reopening are told in the wrong order', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    const closed = await desk.setStatus(ticket._id, 'closed');
    const reopened = await desk.setStatus(ticket._id, 'open');

    await desk.deliver(reopened);
    await desk.deliver(closed);

    expect(await desk.held(agent._id)).toEqual([ticket._id]);
  });

  it.each([{ disabled: true }, { role: 'user' as const }])(
    'moves on when its agent becomes %j; who takes it is told whom it had',
    async overrides => {
      const agent = await desk.agent({ skills: [{ name: 'vpn', level: 5 }] });
      const tickets = [await desk.routed(), await desk.routed()];
      const other = await desk.agent({ capacity: 1 });

      const event = userUpdated(agent, overrides);
      await desk.deliver(event);
      await desk.deliver(event);

      const after = await Promise.all(tickets.map(ticket => desk.read(ticket._id)));
      expect(after.map(({ assignee }) => assignee?.id ?? null).sort()).toEqual([other._id, null].sort());
      const moved = after.find(({ assignee }) => assignee !== null);
      expect((await desk.events(moved?._id ?? '')).at(-1)?.data).toMatchObject({
        agentId: other._id,
        previousAgentId: agent._id,
      });
      expect(await desk.held(agent._id)).toEqual([]);
      expect(await desk.held(other._id)).toEqual([moved?._id]);
    },
  );

  it('moves on although a later, unimportant update of its disabled agent is told first', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();

    await desk.deliver(userUpdated({ ...agent, disabled: true }, { name: 'Nia Newname' }, 3));
    await desk.deliver(userUpdated(agent, { disabled: true }, 2));

    expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { state: 'waiting' } });
    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('stays with an agent who goes offline, or whose capacity sinks below what is held', async () => {
    const agent = await desk.agent({ capacity: 2 });
    const tickets = [await desk.routed(), await desk.routed()];

    await desk.deliver(userUpdated(agent, { capacity: 1 }));
    expect((await desk.routed()).assignment.reason).toBe('no_capacity');
    await desk.deliver(userUpdated(agent, { capacity: 1, availability: 'offline' }, 3));
    expect((await desk.routed()).assignment.reason).toBe('nobody_online');

    expect(await desk.held(agent._id)).toEqual(tickets.map(({ _id }) => _id));
  });
});
