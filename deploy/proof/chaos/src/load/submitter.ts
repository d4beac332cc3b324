import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '@switchboard/kernel';
import type { Answer, Api, Call } from './api';
import type { People, Person } from './people';
import { planTicket, type TicketPlan } from './ticket-plan';

/** What a submitter was told; the promise that is checked afterwards. */
export interface Submission {
  readonly marker: string;
  /** Every id that a 201 named, one per answer. */
  readonly ids: readonly string[];
  /** Answers that were final and no 201, or no answer until the submitter gave up. */
  readonly refusals: readonly string[];
  /** The category that a person set afterwards, if that was answered with success. */
  readonly overridden: boolean;
}

export interface SubmitOptions {
  readonly tickets: number;
  readonly rate: number;
  readonly seed: number;
}

/** Much longer than a key can be in flight after its gateway was killed (30 s): a machine that is busy puts off for longer; milliseconds. */
const PATIENCE_MS = 240_000;
/** A crowd has an end too: whoever would be one more waits until somebody has an answer. */
const AT_ONCE = 32;

/** Third parties at work, at a bounded rate, whatever the answers take. */
export class Submitter {
  readonly done: Submission[] = [];
  started = 0;

  constructor(
    private readonly api: Api,
    private readonly people: People,
    private readonly options: SubmitOptions,
  ) {}

  /** Resolves when every submission has its final answer. @param onSent called with the number sent so far. */
  async run(onSent: (sent: number) => void): Promise<void> {
    const { tickets, rate, seed } = this.options;
    const from = Date.now();
    const all: Promise<void>[] = [];
    for (let index = 0; index < tickets; index += 1) {
      const due = from + (index * 1_000) / rate;
      if (due > Date.now()) await sleep(due - Date.now());
      while (this.started - this.done.length >= AT_ONCE) await sleep(20);
      this.started += 1;
      all.push(this.submit(planTicket(seed, index)));
      onSent(this.started);
    }
    await Promise.all(all);
  }

  private async submit(plan: TicketPlan): Promise<void> {
    const requester = this.people.requesters[Math.floor(plan.requester * this.people.requesters.length)] as Person;
    const call: Call = {
      method: 'POST',
      path: '/tickets',
      token: requester.token,
      key: plan.key,
      body: {
        title: `${plan.topic.title} ${plan.marker}`,
        description: plan.topic.description,
        ...(plan.chosen ?? {}),
      },
    };
    const ids: string[] = [];
    const refusals: string[] = [];
    const send = async () => {
      const answer = await this.api.send(call, PATIENCE_MS).catch((error: unknown) => messageOf(error));
      const id = typeof answer === 'string' ? undefined : idIn(answer);
      if (id) ids.push(id);
      else refusals.push(typeof answer === 'string' ? answer : `${answer.status} ${JSON.stringify(answer.body)}`);
    };
    await Promise.all(plan.twice ? [send(), send()] : [send()]);
    const overridden = ids[0] !== undefined && plan.overrideAfterMs !== null && (await this.override(ids[0], plan));
    this.done.push({ marker: plan.marker, ids, refusals, overridden });
  }

  /** Somebody who knows better than the model, while the model is thinking. */
  private async override(id: string, plan: TicketPlan): Promise<boolean> {
    await sleep(plan.overrideAfterMs ?? 0);
    const body = { category: 'general', subcategory: 'question', priority: 'critical' };
    const call: Call = { method: 'PATCH', path: `/tickets/${id}`, token: this.people.admin.token, body };
    const answer = await this.api.send(call, PATIENCE_MS).catch(() => undefined);
    return answer?.status === 200;
  }
}

function idIn({ status, body }: Answer): string | undefined {
  return status === 201 ? (body as { id: string }).id : undefined;
}
