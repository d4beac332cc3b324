import { randomBytes } from 'node:crypto';
import type { Api } from './api';
import { TOPICS } from './topics';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

export interface People {
  readonly admin: Person;
  readonly agents: readonly Person[];
  readonly requesters: readonly Person[];
}

const AGENTS_PER_TOPIC = 3;
const REQUESTERS = 12;

interface Session {
  user: { id: string };
  accessToken: string;
}

/** Signs in the admin, makes agents and requesters; one in four requesters wants no confirmations. */
export async function makePeople(api: Api, admin: { email: string; password: string }): Promise<People> {
  const chief = await signIn(api, admin.email, admin.password);
  const agents: Person[] = [];
  for (const [t, topic] of TOPICS.entries()) {
    for (let i = 0; i < AGENTS_PER_TOPIC; i += 1) {
      const email = `agent-${t}-${i}@example.com`;
      const password = randomBytes(12).toString('hex');
      const skills = topic.skills.map((name, s) => ({ name, level: 1 + ((i + s * 2) % 5) }));
      await api.ok({
        method: 'POST',
        path: '/users',
        token: chief.token,
        key: email,
        body: {
          email,
          name: `Agent ${t}-${i}`,
          role: 'agent',
          password,
          skills,
          capacity: 3 + i,
          availability: 'online',
        },
      });
      agents.push(await signIn(api, email, password));
    }
  }
  const requesters: Person[] = [];
  for (let i = 0; i < REQUESTERS; i += 1) {
    const email = `requester-${i}@example.com`;
    const password = randomBytes(12).toString('hex');
    const body = { email, name: `Requester ${i}`, role: 'user', password };
    await api.ok({ method: 'POST', path: '/users', token: chief.token, key: email, body });
    const person = await signIn(api, email, password);
    if (i % 4 === 3) {
      const body = { notifications: { ticketConfirmation: false } };
      await api.ok({ method: 'PATCH', path: '/auth/me', token: person.token, body });
    }
    requesters.push(person);
  }
  return { admin: chief, agents, requesters };
}

async function signIn(api: Api, email: string, password: string): Promise<Person> {
  const { user, accessToken } = await api.ok<Session>({
    method: 'POST',
    path: '/auth/login',
    body: { email, password },
  });
  return { id: user.id, email, token: accessToken };
}
