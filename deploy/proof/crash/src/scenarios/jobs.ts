import { newId } from '@switchboard/kernel';
import { ticketsCollection } from '@switchboard/persistence';
import { aTicket, eventually } from '@switchboard/testing';
import type { Bench } from '../bench';
import type { Scenario } from '../scenario';
import { clientOf, endLeases, madeOnce, RETRY_MS } from './gateway-client';
import { storeTicket } from './world';

/** More than the 50 of one turn, so that the work goes on after a death. */
const TICKETS = 52;
/** Of each step that is done for each ticket: the first two, one in the middle, and those of the second turn. */
const DIES_AT = /^\D*(\((2|30|51|52)\))?$|^after update jobs/;

interface StoredJob {
  readonly _id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export const working: Scenario = {
  name: 'POST /jobs: all that match are changed, which then match no more',
  mustPass: [
    'receive',
    'after insert jobs',
    'before answer',
    'after update jobs',
    'after findAndModify tickets $push outbox',
    `after findAndModify tickets $push outbox (${TICKETS})`,
    `after publish ticket.updated (${TICKETS})`,
    // Two turns are planned and done, the third finds nothing left.
    'after update jobs (5)',
  ],
  diesAt: (label, isSelected) => isSelected && DIES_AT.test(label),
  arrange: async (bench, tag) => {
    const client = clientOf(bench);
    const key = newId();
    const [before, after] = [`to-do-${tag}`, `done-${tag}`];
    const tickets = Array.from({ length: TICKETS }, () => aTicket({ tags: [before] }));
    await Promise.all(tickets.map(ticket => storeTicket(bench, ticket)));
    const ids = tickets.map(({ _id }) => _id);
    const body = { kind: 'change', filter: { tag: [before] }, change: { tags: [after] } };
    const [first = '', middle = '', last = ''] = [ids[0], ids[30], ids.at(-1)];
    return {
      flow: key,
      subjects: { tickets: { first, middle, last } },
      trigger: async () => {
        void client.send('POST', '/jobs', body, { 'idempotency-key': key }).catch(() => undefined);
      },
      beforeRestart: () => endLeases(bench),
      done: async () => (await jobsOf(bench, before)).every(({ state }) => state === 'done'),
      complete: async () => {
        const id = await madeOnce(client, key, '/jobs', body);
        const ended = async () => {
          const jobs = await jobsOf(bench, before);
          return jobs.every(({ state }) => !['queued', 'running'].includes(state)) && jobs;
        };
        const jobs = await eventually(ended, { timeoutMs: RETRY_MS });
        const told = JSON.stringify(
          jobs.map(({ _id, state, total, done, failed }) => [_id, state, total, done, failed]),
        );
        const right = JSON.stringify([[id, 'done', TICKETS, TICKETS, 0]]);
        if (told !== right) throw new Error(`the jobs are ${told} and not ${right}`);
        const model = bench.database.model(ticketsCollection);
        const once = await model.countDocuments({ _id: { $in: ids }, tags: after, version: 2 }).exec();
        if (once !== TICKETS) throw new Error(`${once} of ${TICKETS} tickets were changed once`);
      },
    };
  },
};

const jobsOf = (bench: Bench, tag: string): Promise<StoredJob[]> =>
  bench.database.connection.collection<StoredJob>('jobs').find({ 'filter.tag': tag }).toArray();
