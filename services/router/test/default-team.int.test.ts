import { DEFAULT_DESK, type DeskCategory, type DeskTeam, deskTaxonomy } from '@switchboard/contracts';
import { recompute } from '@switchboard/routing';
import { Desk, userUpdated } from './desk';

/** The first desk's categories, of which `network` belongs to a team. */
function withTeam(team: string | null, teams: Partial<DeskTeam>[] = []) {
  const categories = DEFAULT_DESK.categories.map((category): DeskCategory =>
    category.key === 'network' ? { ...category, defaultTeam: team } : category,
  );
  const described = teams.map(one => ({
    key: '',
    label: 'A team',
    description: null,
    skills: [],
    order: 0,
    retired: false,
    ...one,
  }));
  return deskTaxonomy({ categories, teams: described, fields: [] }, 2);
}

const vpn = (level: number) => [{ name: 'vpn', level }];

describe('the team of a category', () => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open()));
  afterEach(() => desk.close());

  it('takes its tickets: the best of it, though others are better', async () => {
    await desk.agent({ name: 'Eve Elsewhere', skills: vpn(5) });
    const inTeam = await desk.agent({ name: 'Tom Team', skills: vpn(2), teams: ['infrastructure'] });
    await desk.agent({ name: 'Una Unskilled', skills: [], teams: ['infrastructure'] });
    desk.taxonomy = withTeam('infrastructure');

    const ticket = await desk.routed();

    expect(ticket).toMatchObject({ assignee: { id: inTeam._id }, team: 'infrastructure' });
    const decision = await desk.decisions.findById(ticket.assignment.decisionIds[0]).lean();
    expect(decision?.needed.team).toBe('infrastructure');
    expect(decision && recompute(decision).agentId).toBe(inTeam._id);
  });

  it('is waited for while it is full or away, and asked for nothing where nobody is in it', async () => {
    const outside = await desk.agent({ skills: vpn(5) });
    const inTeam = await desk.agent({ skills: vpn(2), teams: ['infrastructure'], availability: 'away' });
    desk.taxonomy = withTeam('infrastructure');

    const waiting = await desk.routed();
    expect(waiting).toMatchObject({ team: null, assignment: { state: 'waiting', reason: 'nobody_online' } });

    await desk.deliver(userUpdated(inTeam, { disabled: true }));
    expect(await desk.read(waiting._id)).toMatchObject({ assignee: { id: outside._id }, team: null });

    desk.taxonomy = withTeam('nobody');
    expect(await desk.routed()).toMatchObject({ assignee: { id: outside._id } });
  });

  it('gives way to the team that a person asked for, and to nobody once it is retired', async () => {
    const outside = await desk.agent({ skills: vpn(5), teams: ['desk'] });
    await desk.agent({ skills: vpn(2), teams: ['infrastructure'] });
    desk.taxonomy = withTeam('infrastructure');
    expect(await desk.routed({ team: 'desk' })).toMatchObject({ assignee: { id: outside._id } });
    desk.taxonomy = withTeam('infrastructure', [{ key: 'infrastructure', retired: true }]);
    expect(await desk.routed()).toMatchObject({ assignee: { id: outside._id } });
  });

  it('finds what waits for a skill that its people do not have, when it becomes the team of the category', async () => {
    const busy = await desk.agent({ skills: vpn(5), capacity: 1 });
    await desk.routed();
    const helper = await desk.agent({ skills: [], teams: ['infrastructure'] });
    const waiting = await desk.routed();
    expect(waiting.assignment).toMatchObject({ state: 'waiting', reason: 'no_capacity' });
    desk.taxonomy = withTeam('infrastructure');
    await desk.drain();
    expect(await desk.read(waiting._id)).toMatchObject({ assignee: { id: helper._id }, team: 'infrastructure' });
    expect(await desk.held(busy._id)).toHaveLength(1);
  });

  it('lends its skills to its people as expertise', async () => {
    const skills = [{ name: 'ztna', level: 3 }];
    await desk.agent({ skills, teams: ['other'] });
    const inTeam = await desk.agent({ skills, teams: ['infrastructure'] });
    desk.taxonomy = withTeam(null, [{ key: 'infrastructure', skills: ['ztna'] }]);
    const { classification } = await desk.ticket();
    const needs = { classification: { ...classification, skills: ['ztna'] } };
    for (let i = 0; i < 2; i += 1) expect(await desk.routed(needs)).toMatchObject({ assignee: { id: inTeam._id } });
  });
});
