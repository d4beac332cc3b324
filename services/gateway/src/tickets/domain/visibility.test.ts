import { canSee, visibilityOf } from './visibility';

const ticket = (team: string | null, assignee: string | null, requester = 'rita') => ({
  requester: { id: requester },
  assignee: assignee === null ? null : { id: assignee },
  team,
});
const person = (role: 'user' | 'agent' | 'admin', id: string, teams: string[] = []) =>
  visibilityOf({ id, role, teams });

test('who sees which ticket', () => {
  expect(canSee(person('user', 'rita'), ticket('infra', null))).toBe(true);
  expect(canSee(person('user', 'sven'), ticket(null, 'sven'))).toBe(false);
  expect(canSee(person('agent', 'nia'), ticket('infra', null))).toBe(true);
  const tess = person('agent', 'tess', ['apps']);
  expect(canSee(tess, ticket(null, null))).toBe(true);
  expect(canSee(tess, ticket('apps', null))).toBe(true);
  expect(canSee(tess, ticket('infra', null))).toBe(false);
  expect(canSee(tess, ticket('infra', 'tess'))).toBe(true);
  expect(canSee(tess, ticket('infra', null, 'tess'))).toBe(true);
  expect(canSee(person('admin', 'ada', ['apps']), ticket('infra', null))).toBe(true);
});
