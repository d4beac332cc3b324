import type { Story } from '../story';
import { until } from '../until';
import { say } from './conversation';
import type { Case } from './intake';

/** Two people told of one fault: their tickets become one, and both are answered at once. */
export async function merge(story: Story, first: Case, second: Case): Promise<void> {
  const { agent } = first;
  story.act(`${first.number} and ${second.number} are one fault`);
  await agent.api.POST('/api/v1/tickets/{id}/merge', {
    params: { path: { id: second.id } },
    body: { into: first.number },
  });
  story.tell(`${agent.name} merges the second into the first.`);
  await say(story, first, agent, { body: 'A technician is on the way to the printer on floor 2.' });
  await say(story, second, second.requester, { body: 'Thank you, I will wait for her here.' });
  const path = { id: second.id };
  const { data } = await until(
    () => second.requester.api.GET('/api/v1/tickets/{id}/messages', { params: { path } }),
    ({ data: { items } }) => items.length >= 2,
  );
  story.tell(
    `${second.requester.name} wrote under the old number; both now read the same ${data.items.length} messages on ${first.number}.`,
  );
}
