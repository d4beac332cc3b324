import type { Person } from '../person';
import { quoted, type Story } from '../story';
import type { Case } from './intake';

/** Solved, not quite, solved. */
export async function solveTwice(story: Story, vpn: Case): Promise<void> {
  const { requester, agent } = vpn;
  const path = { id: vpn.id };
  story.act(`${vpn.number} is solved, comes back, and is solved for good`);
  await resolve(story, vpn, agent, 'Wifi driver taken back to 22.38.');
  const reason = 'It dropped again at ten, on the docking station.';
  const { data: again } = await requester.api.POST('/api/v1/tickets/{id}/reopen', {
    params: { path },
    body: { reason },
  });
  story.tell(
    `${requester.name} opens it again: ${quoted(reason)} Now ${again.status}, still with ${again.assignee?.name}.`,
  );
  await resolve(story, vpn, agent, 'Driver of the docking station taken back as well.');
  const { data: closed } = await requester.api.POST('/api/v1/tickets/{id}/close', { params: { path }, body: {} });
  story.tell(`${requester.name} is content and closes it: ${closed.status}.`);
}

async function resolve(story: Story, { id }: Case, agent: Person, resolution: string): Promise<void> {
  const { data } = await agent.api.PATCH('/api/v1/tickets/{id}', {
    params: { path: { id } },
    body: { status: 'resolved', resolution },
  });
  story.tell(`${agent.name}: ${quoted(resolution)} Now ${data.status}.`);
}
