import type { Message, PostMessage } from '@switchboard/client';
import type { Person } from '../person';
import { quoted, type Story } from '../story';
import type { Case } from './intake';

/** What is written on a ticket, told. */
export async function say(story: Story, { id }: Case, by: Person, body: PostMessage): Promise<Message> {
  const { data } = await by.api.POST('/api/v1/tickets/{id}/messages', { params: { path: { id } }, body });
  story.tell(`${by.name}${body.internal ? ' notes for colleagues' : ''}: ${quoted(body.body)}`);
  return data;
}

/** Questions, answers, and a note that is none of the requester's business. */
export async function talk(story: Story, vpn: Case): Promise<void> {
  const { requester, agent } = vpn;
  story.act(`${requester.name} and ${agent.name} talk on ${vpn.number}`);
  await say(story, vpn, agent, { body: 'Good morning! Does it happen **on wifi** only, or by cable too?' });
  await say(story, vpn, requester, { body: 'Only on wifi. By cable it has held since eight o’clock.' });
  await say(story, vpn, agent, {
    body: 'Third one today with driver 22.40; do not roll it out further.',
    internal: true,
  });
  const seen = async ({ api }: Person) =>
    (await api.GET('/api/v1/tickets/{id}/messages', { params: { path: { id: vpn.id } } })).data.items.length;
  story.tell(
    `${agent.name} reads ${await seen(agent)} messages, ${requester.name} ${await seen(requester)}: notes stay inside.`,
  );
}
