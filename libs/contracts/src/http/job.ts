import { Type, type Static } from 'typebox';
import { Id, Instant, Nullable } from '../events/fields';
import { EXAMPLE_IDS, EXAMPLE_NUMBER } from './examples';
import { pageOf, pageQuery } from './page';
import { TicketPatchBody } from './ticket';
import { TicketListFilters } from './ticket-stats';

/** Jobs of one person that have not ended; failures that a job names; how long ended ones are kept. */
export const JOB_LIMITS = { active: 10, failures: 100, keptDays: 30 } as const;

export const JOB_KINDS = ['change', 'delete'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const CreateJobBody = Type.Object(
  {
    kind: Type.Enum([...JOB_KINDS], { description: '`delete` is for admins, and can not be taken back' }),
    filter: Type.Object(TicketListFilters, {
      title: 'JobFilter',
      additionalProperties: false,
      description: 'Which tickets, as the list takes it; `{}` for all that the caller may see',
    }),
    change: Type.Optional(TicketPatchBody),
    confirm: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'With `delete`: how many tickets the list has (`total`), as a sign that all are meant',
      }),
    ),
  },
  {
    title: 'CreateJob',
    additionalProperties: false,
    description: 'The same `change` to all tickets that match, or the deletion of them with `confirm`',
    examples: [
      {
        kind: 'change',
        filter: { status: ['open'], tag: ['outage'] },
        change: { status: 'resolved', resolution: 'The switch is replaced.' },
      },
      { kind: 'delete', filter: { tag: ['import gone wrong'] }, confirm: 120 },
    ],
  },
);
export type CreateJobBody = Static<typeof CreateJobBody>;

const Count = (description: string) => Type.Integer({ minimum: 0, description });

export const JobFailure = Type.Object(
  {
    ticketId: Id,
    number: Type.String(),
    status: Type.Integer({ description: 'The status that the change of this ticket alone would have had' }),
    code: Type.String({ description: 'Why not, as in a problem' }),
    detail: Type.String(),
  },
  { title: 'JobFailure', additionalProperties: false, description: 'A ticket that stayed as it is, and why' },
);
export type JobFailure = Static<typeof JobFailure>;

export const JobView = Type.Object(
  {
    id: Id,
    kind: Type.Enum([...JOB_KINDS]),
    state: Type.Enum([...JOB_STATES]),
    filter: Type.Record(Type.String(), Type.Unknown(), { description: 'As it was given' }),
    total: Count('Tickets that matched: when the job was made, and from its start on then'),
    done: Count('Tickets that are now as they should be'),
    failed: Count('Tickets that stayed as they are'),
    failures: Type.Array(JobFailure, { description: `Of those the first ${JOB_LIMITS.failures}` }),
    reason: Nullable(
      Type.Object(
        { code: Type.String(), detail: Type.String() },
        { title: 'JobReason', additionalProperties: false, description: 'Why the job as a whole has failed' },
      ),
    ),
    createdBy: Id,
    createdAt: Instant,
    startedAt: Nullable(Instant),
    endedAt: Nullable(Instant),
  },
  {
    title: 'Job',
    additionalProperties: false,
    description: `Long work and how far it is. An ended one is kept for ${JOB_LIMITS.keptDays} days`,
    examples: [
      {
        id: '0198a1f0-0000-7000-8000-000000000021',
        kind: 'change',
        state: 'running',
        filter: { status: ['open'], tag: ['outage'] },
        total: 120,
        done: 99,
        failed: 1,
        failures: [
          {
            ticketId: EXAMPLE_IDS.ticket,
            number: EXAMPLE_NUMBER,
            status: 409,
            code: 'ticket_merged',
            detail: 'The ticket was merged into another one. Act on that, or unmerge it first.',
          },
        ],
        reason: null,
        createdBy: EXAMPLE_IDS.agent,
        createdAt: '2026-11-30T09:00:00.000Z',
        startedAt: '2026-11-30T09:00:01.000Z',
        endedAt: null,
      },
    ],
  },
);
export type JobView = Static<typeof JobView>;

export const JobListQuery = Type.Object(pageQuery, { additionalProperties: false });
export const JobPage = pageOf(JobView, 'Own jobs, newest first; for admins those of everybody');
