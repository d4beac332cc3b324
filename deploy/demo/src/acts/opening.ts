import { randomBytes } from 'node:crypto';
import type { CreateUser } from '@switchboard/client';
import { AGENTS, REQUESTERS } from '../names';
import { Person } from '../person';
import type { Story } from '../story';

/** Who is there. */
export interface Cast {
  readonly admin: Person;
  /** By their ids. */
  readonly agents: ReadonlyMap<string, Person>;
  readonly requesters: readonly Person[];
}

/** An admin makes the accounts. With passwords, so that nobody waits for somebody to read the mail: such addresses count as confirmed. */
export async function openDesk(admin: Person, story: Story): Promise<Cast> {
  story.act('The desk opens');
  // A desk that runs already may have the people of an earlier day.
  const run = randomBytes(3).toString('hex');
  const bar = story.progress('people', AGENTS.length + REQUESTERS.length);
  let done = 0;
  const add = async (user: CreateUser): Promise<Person> => {
    const account = { email: `${run}.${user.email}`, password: randomBytes(12).toString('base64url') };
    const { data } = await admin.api.POST('/api/v1/users', { body: { ...user, ...account } });
    bar.show((done += 1));
    return new Person(admin.baseUrl, data.id, data.name, account);
  };
  const agents = new Map<string, Person>();
  for (const agent of AGENTS) {
    const person = await add({ ...agent, role: 'agent', availability: 'online' });
    agents.set(person.id, person);
  }
  const requesters: Person[] = [];
  for (const name of REQUESTERS)
    requesters.push(await add({ name, email: `${name.toLowerCase().replace(' ', '.')}@demo.example`, role: 'user' }));
  const room = AGENTS.reduce((sum, { capacity }) => sum + capacity, 0);
  const teams = new Set(AGENTS.flatMap(agent => agent.teams));
  story.tell(
    `${admin.name} lets in ${agents.size} agents of ${teams.size} teams, with room for ${room} tickets at once,`,
    `and ${requesters.length} people who will ask for help.`,
  );
  return { admin, agents, requesters };
}
