import fc from 'fast-check';
import { usersCollection } from '@switchboard/persistence';
import { anAgent } from '@switchboard/testing';
import { catchUp } from '../src/usecases/catch-up';
import { Desk, userCreated, userUpdated } from './desk';

describe('the projection of agents', () => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open()));
  afterEach(() => desk.close());

  it('is the same however often and in whichever order user events come', async () => {
    const steps = [
      { skills: [{ name: 'dns', level: 4 }] },
      { role: 'user' as const },
      { name: 'Nia Newname' },
      { role: 'agent' as const, capacity: 2 },
      { availability: 'away' as const },
    ];
    const history = (user = anAgent()) => {
      let current = user;
      const updates = steps.map((step, index) => {
        const event = userUpdated(current, step, index + 2);
        current = { ...current, ...step };
        return event;
      });
      return { user, last: current, events: [userCreated(user), ...updates] };
    };
    const twice = [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5];
    const orders = fc.shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length });

    await fc.assert(
      fc.asyncProperty(orders, async order => {
        const { user, last, events } = history();
        for (const index of order) await desk.deliver(events[index] ?? events[0]!);
        const { skills, capacity, availability, role, name } = last;
        expect(await desk.deps.pool.find(user._id)).toMatchObject({
          ...{ skills, capacity, availability, role, name },
          sequence: 6,
          held: [],
        });
      }),
      { numRuns: 10 },
    );
  });

  it('does not make an agent of somebody who was one before', async () => {
    const user = anAgent();
    await desk.deliver(userUpdated(user, { role: 'user' }, 2));
    await desk.deliver(userCreated(user));

    expect((await desk.routed()).assignment.reason).toBe('no_agents');
  });

  it('keeps what is held through every update', async () => {
    const agent = await desk.agent();
    const ticket = await desk.routed();

    await desk.deliver(userUpdated(agent, { skills: [], name: 'Nia Newname' }));

    expect(await desk.held(agent._id)).toEqual([ticket._id]);
  });

  it('stores nobody for a requester who signs up', async () => {
    await desk.deliver(userCreated(anAgent({ role: 'user' })));

    expect(await desk.agents.countDocuments()).toBe(0);
  });

  it('gives nothing to somebody who has not accepted the invitation, says why, and gives what waits as soon as they have', async () => {
    const invited = anAgent({ passwordHash: null });
    await desk.deliver(userCreated(invited, { usable: false }));
    const ticket = await desk.routed();
    expect(ticket.assignment).toMatchObject({ state: 'waiting', reason: 'no_agents' });
    const decision = await desk.decisions.findOne({ ticketId: ticket._id }).lean().exec();
    expect(decision?.candidates).toMatchObject([{ agentId: invited._id, refused: 'account_not_usable' }]);

    await desk.deliver(userUpdated(invited, { usable: true }));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(invited._id);
  });

  it('takes an event of before, which says no more than that somebody was invited, at its word', async () => {
    await desk.deliver(userCreated(anAgent({ passwordHash: null }), {}, true));
    expect((await desk.routed()).assignment.reason).toBe('no_agents');
    await desk.deliver(userCreated(anAgent()));
    expect((await desk.routed()).assignment.state).toBe('assigned');
  });

  it('learns from the users, when a router starts, who was invited before anybody asked, and takes their tickets away', async () => {
    const users = desk.database.model(usersCollection);
    const invited = anAgent({ passwordHash: null });
    await users.create(invited);
    await desk.deliver(userCreated(invited));
    const ticket = await desk.routed();
    expect(ticket.assignee?.id).toBe(invited._id);
    // As a router of before had left its row.
    await desk.agents.updateOne({ _id: invited._id }, { $unset: { usable: 1 } });

    await catchUp(desk.deps, new Date(Date.now() + 1_000));
    await desk.reconcile();

    expect(await desk.read(ticket._id)).toMatchObject({ assignee: null, assignment: { state: 'waiting' } });
  });

  it('gives waiting tickets to an agent who learns the skill', async () => {
    const agent = await desk.agent({ skills: [{ name: 'printer', level: 5 }] });
    await desk.agent({ availability: 'offline' });
    const ticket = await desk.routed();
    expect(ticket.assignment.reason).toBe('nobody_online');

    await desk.deliver(userUpdated(agent, { skills: [{ name: 'vpn', level: 1 }] }));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(agent._id);
  });

  it('has, when a router starts, every agent as the users have them, and forgets nothing newer', async () => {
    const users = desk.database.model(usersCollection);
    const [missing, older, newer] = [anAgent({ version: 7 }), anAgent({ version: 3 }), anAgent({ version: 2 })];
    await desk.deliver(userCreated({ ...older, version: 1 }));
    await desk.deliver(userCreated(newer));
    await desk.deliver(userUpdated(newer, { capacity: 9 }, 5));
    await users.create([missing, { ...older, capacity: 8 }, newer, anAgent({ role: 'user' })]);

    await catchUp(desk.deps, new Date(Date.now() + 1_000));

    const pool = await desk.deps.pool.findMany([missing._id, older._id, newer._id]);
    expect(Object.fromEntries(pool.map(({ id, sequence, capacity }) => [id, [sequence, capacity]]))).toEqual({
      [missing._id]: [7, missing.capacity],
      [older._id]: [3, 8],
      [newer._id]: [5, 9],
    });
  });
});
