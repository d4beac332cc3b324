import type { UserView } from '@switchboard/contracts';
import { loadsOf, thinCover } from './people';

const agent = (id: string, more: Partial<UserView> = {}) =>
  ({
    id,
    name: id,
    capacity: 2,
    availability: 'online',
    disabled: false,
    teams: ['t'],
    skills: [],
    ...more,
  }) as UserView;
const workload = { byAgent: [{ id: 'nia', name: 'nia', open: 2 }], byTeam: {} };

test('the fullest come first, who is away last, and whoever has left but holds tickets is there', () => {
  const agents = [
    agent('off', { availability: 'offline' }),
    agent('free'),
    agent('nia'),
    agent('gone', { disabled: true }),
  ];
  const solvers = [{ id: 'left', name: 'left', total: 3, open: 0 }];
  const loads = loadsOf({ workload, solvers, agents, team: null });
  expect(loads.map(({ id, held, solved }) => [id, held, solved])).toEqual([
    ['nia', 2, 0],
    ['free', 0, 0],
    ['left', 0, 3],
    ['off', 0, 0],
  ]);
  expect(loadsOf({ workload, solvers: [], agents, team: 'other' }).map(({ id }) => id)).toEqual(['nia']);
});

test('a skill is thin where only one has it, and that one can take nothing', () => {
  const skills = (...names: string[]) => names.map(name => ({ name, level: 3 }));
  const agents = [agent('nia', { skills: skills('vpn', 'dns') }), agent('sam', { skills: skills('dns', 'mail') })];
  const loads = loadsOf({ workload, solvers: [], agents, team: null });
  expect(thinCover(agents, loads).map(({ skill, load }) => [skill, load.id])).toEqual([['vpn', 'nia']]);
});
