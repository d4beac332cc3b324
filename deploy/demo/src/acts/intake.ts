import { newKey, type RoutingDecision, type Ticket } from '@switchboard/client';
import type { DemoTicket } from '../demo-ticket';
import type { Person } from '../person';
import { quoted, type Story } from '../story';
import { until } from '../until';
import type { Cast } from './opening';

/** A ticket of the story, and who works on it. */
export interface Case {
  readonly id: string;
  readonly number: string;
  readonly requester: Person;
  readonly agent: Person;
}

/** Somebody asks for help; the desk says what it is about, who gets it, and why. */
export async function takeIn(cast: Cast, story: Story, requester: Person, body: DemoTicket): Promise<Case> {
  const { data: opened } = await requester.api.POST('/api/v1/tickets', {
    params: { header: { 'Idempotency-Key': newKey() } },
    body: { ...body },
  });
  story.tell(`${requester.name} writes ${quoted(body.title)}: ${opened.number}.`);
  const path = { id: opened.id };
  const routed = await until(
    async () => (await cast.admin.api.GET('/api/v1/tickets/{id}', { params: { path } })).data,
    isRouted,
  );
  const { data: routing } = await cast.admin.api.GET('/api/v1/tickets/{id}/routing', { params: { path } });
  const to = routed.assignee?.name ?? 'nobody yet';
  story.tell(`   ${about(routed)}`, ...routing.items.slice(-1).map(decision => why(decision, to)));
  const agent = cast.agents.get(routed.assignee?.id ?? '') ?? (await assignByHand(cast, story, opened.id));
  return { id: opened.id, number: opened.number, requester, agent };
}

/** Assigned, or waiting for a reason that the router gave. */
export function isRouted({ classification, assignment }: Ticket): boolean {
  return classification.state !== 'pending' && (assignment.state === 'assigned' || assignment.at !== null);
}

function about({ category, subcategory, priority, classification }: Ticket): string {
  const { confidence, source, skills } = classification;
  const sure = confidence === undefined ? '' : `, ${Math.round(confidence * 100)} % sure`;
  const model = source === 'gemini' ? 'Gemini' : 'the local classifier';
  const topic = [category, subcategory].filter(Boolean).join(' / ');
  return `${topic}, ${priority} priority (${model}${sure}); needs ${skills.join(', ') || 'no special skill'}.`;
}

function why({ reason, tipped }: RoutingDecision, to: string): string {
  const runnerUp = tipped ? `; ahead of ${tipped.runnerUp.name} by ${tipped.decidedBy.replaceAll('_', ' ')}` : '';
  return `   Goes to ${to}: ${reason}${runnerUp}.`;
}

/** On a desk that was there before, somebody whom the demo does not know may have got it, or nobody. */
async function assignByHand({ admin, agents }: Cast, story: Story, id: string): Promise<Person> {
  const [agent] = agents.values();
  if (!agent) throw new Error('There is no agent');
  await admin.api.POST('/api/v1/tickets/{id}/assign', { params: { path: { id } }, body: { agentId: agent.id } });
  story.tell(`   ${admin.name} gives it to ${agent.name} by hand.`);
  return agent;
}
