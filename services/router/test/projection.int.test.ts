import fc from 'fast-check';
import { usersCollection } from '@switchboard/persistence';
import { anAgent } from '@switchboard/testing';
import { MongoUserDirectory } from '../src/adapters/user-directory';
import { rebuildIfEmpty } from '../src/routing/rebuild';
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

  it('gives waiting tickets to an agent who learns the skill', async () => {
    const agent = await desk.agent({ skills: [{ name: 'printer', level: 5 }] });
    await desk.agent({ availability: 'offline' });
    const ticket = await desk.routed();
    expect(ticket.assignment.reason).toBe('nobody_online');

    await desk.deliver(userUpdated(agent, { skills: [{ name: 'vpn', level: 1 }] }));

    expect((await desk.read(ticket._id)).assignee?.id).toBe(agent._id);
  });

  it('is filled from the users when it is empty, and only then', async () => {
    const users = desk.database.model(usersCollection);
    const directory = new MongoUserDirectory(users);
    const agent = anAgent({ version: 7 });
    await new users(agent).save();
    await new users(anAgent({ role: 'user' })).save();

    await rebuildIfEmpty(desk.deps.pool, directory, desk.deps.logger);
    expect(await desk.deps.pool.snapshot()).toMatchObject([{ id: agent._id, sequence: 7, skills: agent.skills }]);

    await new users(anAgent()).save();
    await rebuildIfEmpty(desk.deps.pool, directory, desk.deps.logger);
    expect(await desk.agents.countDocuments()).toBe(1);
  });
});
