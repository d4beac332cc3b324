import type { ProfileView, UserView } from '@switchboard/contracts';

export type Who = 'requester' | 'agent' | 'admin';

const person = (id: string, name: string, more: Partial<UserView>): UserView => ({
  id,
  name,
  email: `${id}@contoso.example`,
  role: 'agent',
  skills: [],
  teams: ['network'],
  capacity: 10,
  availability: 'online',
  locale: 'en',
  languages: ['en'],
  timeZone: 'Europe/Lisbon',
  disabled: false,
  emailConfirmed: true,
  usable: true,
  createdAt: '2026-01-12T09:00:00.000Z',
  ...more,
});
const skills = (...all: [string, number][]) => all.map(([name, level]) => ({ name, level }));

export const NIA = person('nia', 'Nia Okafor', { skills: skills(['vpn', 5], ['mfa', 4], ['dns', 4]) });
export const TOMAS = person('tomas', 'Tomás Rivera', { skills: skills(['vpn', 4], ['mfa', 4]) });
const LEILA = person('leila', 'Leïla Haddad', { capacity: 8, skills: skills(['firewall', 5], ['dns', 3]) });
const SAM = person('sam', 'Sam Whitlock', { teams: ['access'], skills: skills(['mfa', 3], ['password', 5]) });
const JUN = person('jun', 'Jun Park', { teams: ['hardware'], skills: skills(['laptop', 4], ['printer', 4]) });
const MAREK = person('marek', 'Marek Dvořák', { availability: 'away', skills: skills(['laptop', 3], ['printer', 3]) });
const PRIYA = person('priya', 'Priya Raman', { availability: 'offline', skills: skills(['password', 4]) });
export const AMARA = person('amara', 'Amara Diallo', { role: 'user', teams: [], capacity: 0, availability: 'offline' });
const DANA = person('dana', 'Dana Whitfield', { role: 'admin', teams: [], capacity: 0, availability: 'offline' });

export const AGENTS = [NIA, TOMAS, LEILA, SAM, JUN, MAREK, PRIYA];
export const PEOPLE = [...AGENTS, AMARA, DANA];
export const SIGNED_IN: Readonly<Record<Who, UserView>> = { requester: AMARA, agent: NIA, admin: DANA };

export const profileOf = (who: Who): ProfileView => ({
  ...SIGNED_IN[who],
  phone: '+351 21 000 00 00',
  department: 'Finance',
  notifications: {} as ProfileView['notifications'],
});
