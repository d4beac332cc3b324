import { seededRandom } from '@switchboard/testing';
import { TOPICS, type Topic } from './topics';

/** What one submitter does; a pure function of seed and number. */
export interface TicketPlan {
  readonly index: number;
  /** In the title, so that a ticket can be found whatever its answer was. */
  readonly marker: string;
  readonly key: string;
  readonly topic: Topic;
  /** Which of the requesters, 0 up to 1. */
  readonly requester: number;
  /** Category that the requester chooses; the model may not change it. */
  readonly chosen: { readonly category: string; readonly priority: string } | null;
  /** Sent twice at the same time, with one key. */
  readonly twice: boolean;
  /** A person changes the category this long after the answer; milliseconds. */
  readonly overrideAfterMs: number | null;
}

const CHOSEN = 0.1;
const TWICE = 0.08;
const OVERRIDDEN = 0.1;
const OVERRIDE_WITHIN_MS = 600;

export function planTicket(seed: number, index: number): TicketPlan {
  const random = seededRandom(seed ^ Math.imul(index + 1, 0x9e3779b1));
  random();
  const topic = TOPICS[Math.floor(random() * TOPICS.length)] as Topic;
  const requester = random();
  const chosen = random() < CHOSEN ? { category: 'billing', priority: 'low' } : null;
  const twice = random() < TWICE;
  const overrideAfterMs = random() < OVERRIDDEN ? Math.round(random() * OVERRIDE_WITHIN_MS) : null;
  return { index, marker: markerOf(index), key: `chaos-${index}`, topic, requester, chosen, twice, overrideAfterMs };
}

export function markerOf(index: number): string {
  return `#${String(index).padStart(6, '0')}`;
}

/** The marker in a title, or undefined. */
export function markerIn(title: string): string | undefined {
  return /#\d{6}/.exec(title)?.[0];
}
