import type { CategoryView } from '@switchboard/contracts';
import { columnsOf, coverOf, missingSkills, thinCover, withLevel } from './skills';

const person = (name: string, skills: Record<string, number>, more = {}) => ({
  id: name,
  name,
  role: 'agent' as const,
  disabled: false,
  usable: true,
  skills: Object.entries(skills).map(([skill, level]) => ({ name: skill, level })),
  ...more,
});
const category = (key: string, skills: string[], parts: string[] = []): CategoryView => ({
  key,
  label: key,
  description: null,
  order: 0,
  retired: false,
  skills,
  subcategories: parts.map(part => ({ key: part, label: part, retired: false, skills: [part] })),
});
const categories = [category('network', ['networking'], ['vpn', 'dns']), category('access', ['mfa', 'networking'])];
const nia = person('Nia', { vpn: 5, mfa: 2, espresso: 4 });
const sam = person('Sam', { vpn: 3, networking: 1 });

test('a skill stands with the first category that asks for it, and once; others stand last', () => {
  expect(columnsOf([nia, sam], categories, ['dns'])).toEqual([
    { skill: 'vpn', category: 'network', isFirst: true },
    { skill: 'dns', category: 'network', isFirst: false },
    { skill: 'networking', category: 'network', isFirst: false },
    { skill: 'mfa', category: 'access', isFirst: true },
    { skill: 'espresso', category: null, isFirst: true },
  ]);
});

test('only those count as cover who work alone and get tickets', () => {
  const away = [person('Ida', { vpn: 5 }, { disabled: true }), person('Ute', { vpn: 5 }, { usable: false })];
  const admin = person('Ada', { vpn: 5 }, { role: 'admin' });
  expect(coverOf([nia, sam, ...away, admin], 'vpn')).toBe(2);
  expect(coverOf([nia, sam], 'mfa')).toBe(0);
});

test('it is told what rests on one person, what on nobody, and what nobody has', () => {
  const people = [nia, sam];
  const thin = thinCover(people, columnsOf(people, categories));
  expect(thin.map(({ skill, person: one }) => [skill, one?.name])).toEqual([
    ['networking', undefined],
    ['mfa', undefined],
    ['espresso', 'Nia'],
  ]);
  expect(missingSkills(people, categories)).toEqual(['dns']);
});

test('a level is added, changed and taken away; the others stay as they are', () => {
  expect(withLevel(sam.skills, 'dns', 2)).toEqual([...sam.skills, { name: 'dns', level: 2 }]);
  expect(withLevel(sam.skills, 'vpn', 5)[0]).toEqual({ name: 'vpn', level: 5 });
  expect(withLevel(sam.skills, 'vpn', 0)).toEqual([{ name: 'networking', level: 1 }]);
});
