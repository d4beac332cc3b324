import { createRequire } from 'node:module';
import { until } from './desk.mjs';

const { leaveParked: leave } = createRequire(import.meta.url)('@switchboard/testing');

/** Messages that audit gave up before the pictures are taken. */
export const PARKED = [
  { reason: 'the database was away', isEvent: true },
  { reason: 'the disk was full', isEvent: true },
  { reason: 'the body is no event', isEvent: false },
];
export const leaveParked = dataDir => leave(dataDir, PARKED);

const PASSWORD = 'correct horse battery';

/** Name, teams, languages, capacity, how many tickets they hold, skills. */
const AGENTS = [
  ['Nia Okafor', ['network'], ['en', 'de'], 10, 8, { vpn: 5, wifi: 4, dns: 3, identity: 3, mfa: 4 }],
  ['Tomás Rivera', ['network'], ['en', 'pt', 'es'], 10, 6, { vpn: 5, wifi: 3, dns: 4, mfa: 5, email: 2 }],
  ['Leïla Haddad', ['network', 'access'], ['en', 'fr', 'ar'], 4, 4, { vpn: 5, firewall: 5, identity: 4, mfa: 4 }],
  ['Sam Whitlock', ['network'], ['en'], 10, 4, { vpn: 3, wifi: 4, laptop: 2, printer: 3 }],
  ['Jun Park', ['access'], ['ko', 'de'], 10, 2, { identity: 5, mfa: 5, exchange: 3 }],
  ['Marek Dvořák', ['network'], ['en', 'cs'], 10, 3, { vpn: 4, dns: 2, mfa: 4 }],
  ['Priya Raman', ['access'], ['en', 'hi'], 10, 0, { vpn: 2, identity: 4, mfa: 3, exchange: 4, storage: 2 }],
  ['Ines Duarte', ['hardware'], ['en', 'pt'], 8, 3, { laptop: 5, printer: 4 }],
  ['Kofi Mensah', ['hardware'], ['en', 'fr'], 10, 1, { laptop: 4, printer: 5, storage: 3 }],
  ['Rosa Lindqvist', ['mail'], ['en', 'sv'], 8, 0, { exchange: 5, email: 5, storage: 2 }],
];
const AWAY = { 'Marek Dvořák': 'away', 'Priya Raman': 'offline' };
const SURNAMES = ['Lind', 'Moretti', 'Bauer', 'Kaya', 'Prado', 'Novak', 'Silva', 'Meyer', 'Kim'];
const TEAMS = ['network', 'access', 'hardware', 'mail', 'desk-oslo', 'desk-berlin'];
const SKILLS = ['vpn', 'wifi', 'identity', 'mfa', 'laptop', 'printer', 'exchange', 'email'];

/** The people that an admin sees. @param more so many agents beside those that have names in the pictures */
export async function tellAdminStory({ admin }, more = 0) {
  const person = (name, role, fields) =>
    admin.api('POST', '/users', {
      email: `${name
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, '')}@contoso.example`,
      name,
      role,
      password: PASSWORD,
      ...fields,
    });
  const skills = levels => Object.entries(levels).map(([name, level]) => ({ name, level }));
  for (const [name, teams, languages, capacity, holds, levels] of AGENTS) {
    const { id } = await person(name, 'agent', { teams, languages, capacity, skills: skills(levels) });
    for (let count = 0; count < holds; count += 1) {
      const ticket = await admin.api('POST', '/tickets', {
        title: `Question ${count + 1}`,
        description: 'It is open.',
      });
      await until(
        () => admin.api('GET', `/tickets/${ticket.id}`),
        ({ classification, assignment }) => classification.state !== 'pending' && assignment.state !== 'waiting',
      );
      await admin.api('POST', `/tickets/${ticket.id}/assign`, { agentId: id });
    }
    if (AWAY[name]) await admin.api('PATCH', `/users/${id}`, { availability: AWAY[name] });
  }
  for (let index = 0; index < more; index += 1) {
    const level = shift => ({ [SKILLS[(index + shift) % SKILLS.length]]: 1 + ((index + shift) % 5) });
    await person(`${SURNAMES[index % SURNAMES.length]} ${String(index + 11)}`, 'agent', {
      teams: [TEAMS[index % TEAMS.length]],
      skills: skills({ ...level(0), ...level(1), ...level(3) }),
      capacity: 6 + (index % 10),
    });
  }
  await admin.api('PATCH', '/teams/network', { label: 'Network' });
  await admin.api('POST', '/users', {
    email: 'chiara@contoso.example',
    name: 'Chiara Moretti',
    role: 'agent',
    teams: ['network'],
  });
  await tellSetup(admin);
  await person('Amara Diallo', 'user');
  await person('Hanne Sørensen', 'user');
}

/** What admins define beside the people. */
async function tellSetup(admin) {
  await admin.api('POST', '/categories', {
    ...{ label: 'Facilities', description: 'Rooms, keys and parking', skills: ['facility_management'] },
    subcategories: [{ label: 'Parking' }, { label: 'Keys' }],
  });
  await admin.api('POST', '/fields', {
    ...{ label: 'Building', type: 'choice', categories: ['facilities', 'hardware'], required: true },
    choices: [{ label: 'North' }, { label: 'South' }],
  });
  await admin.api('POST', '/fields', { label: 'Needed by', type: 'date', help: 'The day that it must work.' });
  for (const [title, body] of [
    ['New VPN profile', 'Dear {{requester.name}}, please download the new profile and reconnect once.'],
    ['Which address?', 'Which address does it have?'],
  ])
    await admin.api('POST', '/canned-replies', { title, body, shared: { team: null } });
}
