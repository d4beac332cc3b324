import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@switchboard/testing';
import type { Api } from './api';
import type { People, Person } from './people';

/** A change of a ticket that the API answered with success. */
export interface Resolved {
  readonly ticketId: string;
}

const ROUND_MS = 1_500;
const RESOLVE_AT_ONCE = 5;
const LEAVE = 0.04;
const AWAY_MS = 4_000;
const PATIENCE_MS = 180_000;

/** Agents at work: they resolve what they have, which frees capacity, and now and then one goes offline for a while. */
export class Desk {
  readonly resolved: Resolved[] = [];
  readonly problems: string[] = [];
  private closing = false;

  constructor(
    private readonly api: Api,
    private readonly people: People,
    private readonly seed: number,
  ) {}

  /** Resolves after `close`, when all are online again. */
  async run(): Promise<void> {
    await Promise.all(this.people.agents.map((agent, i) => this.work(agent, seededRandom(this.seed + i))));
  }

  close(): void {
    this.closing = true;
  }

  private async work(agent: Person, random: () => number): Promise<void> {
    while (!this.closing) {
      await sleep(ROUND_MS * (0.5 + random()));
      try {
        if (random() < LEAVE) await this.leave(agent, random);
        else await this.resolveSome(agent, random);
      } catch (error) {
        this.problems.push((error as Error).message);
      }
    }
    // Whatever happened before: who is at the desk at the end is known.
    await this.available(agent, 'online');
  }

  private async resolveSome(agent: Person, random: () => number): Promise<void> {
    const path = '/tickets?assignee=me&status=open&sort=createdAt&limit=10';
    const page = await this.api.ok<{ items: { id: string }[] }>({ method: 'GET', path, token: agent.token });
    const chosen = page.items.slice(0, Math.ceil(random() * RESOLVE_AT_ONCE));
    await Promise.all(chosen.map(({ id }) => this.resolve(agent, id)));
  }

  private async resolve(agent: Person, ticketId: string): Promise<void> {
    const body = { status: 'resolved', resolution: 'Done.' };
    await this.api.ok({ method: 'PATCH', path: `/tickets/${ticketId}`, token: agent.token, body }, PATIENCE_MS);
    this.resolved.push({ ticketId });
  }

  private async leave(agent: Person, random: () => number): Promise<void> {
    await this.available(agent, 'offline');
    const until = Date.now() + random() * AWAY_MS;
    while (!this.closing && Date.now() < until) await sleep(200);
    await this.available(agent, 'online');
  }

  private async available(agent: Person, availability: 'online' | 'offline'): Promise<void> {
    await this.api.ok({ method: 'PATCH', path: '/auth/me', token: agent.token, body: { availability } }, PATIENCE_MS);
  }
}
