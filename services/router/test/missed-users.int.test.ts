import { usersCollection, type UserDocument } from '@switchboard/persistence';
import { anAgent } from '@switchboard/testing';
import { Desk, userCreated } from './desk';

const LONG_AGO = new Date(Date.now() - 3_600_000);

describe('a user event that never arrived', () => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open()));
  afterEach(() => desk.close());

  /** A user as the gateway stored it; no event is delivered. */
  const stored = async (overrides: Partial<UserDocument>) => {
    const user = anAgent({ updatedAt: LONG_AGO, passwordHash: 'somebody’s', ...overrides });
    await desk.database.model(usersCollection).create(user);
    return user;
  };
  const repairs = (kind: string) => desk.metric('switchboard_router_repairs_total', { kind });

  it('of a new agent: the periodic job finds the agent, who gets what waits', async () => {
    const ticket = await desk.routed();
    expect(ticket.assignment.reason).toBe('no_agents');
    const agent = await stored({});

    await desk.reconcile();

    expect((await desk.read(ticket._id)).assignee?.id).toBe(agent._id);
    expect(await repairs('projected')).toBe(1);
  });

  it.each([
    ['disabled', { disabled: true }],
    ['made a requester', { role: 'user' as const }],
  ])('of an agent who was %s: the tickets go to others', async (_name, change) => {
    const agent = await desk.agent();
    const ticket = await desk.routed();
    expect(ticket.assignee?.id).toBe(agent._id);
    await stored({ ...agent, passwordHash: 'somebody’s', ...change, version: 2, updatedAt: LONG_AGO });
    const other = await desk.agent();

    await desk.reconcile();

    expect((await desk.read(ticket._id)).assignee?.id).toBe(other._id);
    expect(await desk.held(agent._id)).toEqual([]);
  });

  it('of a requester who became an agent, known as a requester from an earlier event', async () => {
    const user = anAgent();
    await desk.deliver(userCreated(user));
    await desk.projected(user, { role: 'user' });
    await stored({ ...user, passwordHash: 'somebody’s', version: 3, updatedAt: LONG_AGO });
    const ticket = await desk.routed();
    expect(ticket.assignee).toBeNull();

    await desk.reconcile();

    expect((await desk.read(ticket._id)).assignee?.id).toBe(user._id);
  });

  it('is not missed yet while the change is young, and nothing is repaired where all arrived', async () => {
    await stored({ updatedAt: new Date() });
    await desk.deliver(userCreated(await stored({})));
    await stored({ role: 'user' });

    await desk.reconcile();

    expect(await repairs('projected')).toBe(0);
    expect(await desk.agents.countDocuments()).toBe(1);
  });
});
