import {
  CreateJobBody,
  type CurrentTaxonomy,
  JOB_LIMITS,
  JobListQuery,
  JobPage,
  JobView,
  PAGE_LIMITS,
} from '@switchboard/contracts';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { callerOf } from '../../http/access';
import { createOnce, type IdempotencyPorts } from '../../http/idempotency';
import { pageFrom } from '../../http/page';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { ticketFilter } from '../../tickets/routes/ticket-query';
import type { Job } from '../domain/job';
import { cancelJob, createJob, type JobPorts, readJob } from '../usecases/jobs';

const tags = ['jobs'];

export type JobRoutePorts = JobPorts & IdempotencyPorts & { readonly taxonomy: CurrentTaxonomy };

/** Work that takes longer than a request. */
export function jobRoutes(app: App, ports: JobRoutePorts): void {
  app.post(
    '/jobs',
    {
      config: {
        access: 'staff',
        idempotencyKey: true,
        refuses: { 409: ['too_many_jobs'], 422: ['not_confirmed', 'unknown_field'] },
      },
      schema: {
        tags,
        operationId: 'createJob',
        summary: 'Change or delete all tickets that match',
        description: `Agents and admins; deletion is for admins, who \`confirm\` how many tickets match (422 \`not_confirmed\` says how many do). Answers before the work begins: \`Location\` tells how far it is. It is done with the rights that the caller has at the time, to tickets made before the job. Up to ${JOB_LIMITS.active} at a time (409 \`too_many_jobs\`). Takes an \`Idempotency-Key\`.`,
        body: CreateJobBody,
        response: { 202: JobView },
      },
    },
    async (request, reply) =>
      createOnce<JobView>(ports, request, reply, {
        status: 202,
        make: async id => {
          const by = callerOf(request);
          const filterFor = (filter: CreateJobBody['filter']) => ticketFilter(filter, by, ports.taxonomy);
          const job = await createJob({ ...ports, filterFor }, { id, body: request.body, by });
          return { at: `/jobs/${job.id}`, body: jobView(job) };
        },
        again: async ({ id }) => jobView(await readJob(ports, id, callerOf(request))),
      }),
  );

  app.get(
    '/jobs',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'listJobs',
        summary: 'Own jobs; for admins those of everybody',
        description: 'Newest first.',
        querystring: JobListQuery,
        response: { 200: JobPage },
      },
    },
    async request => {
      const by = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor } = request.query;
      const whose = by.role === 'admin' ? undefined : by.id;
      const scope = { list: 'jobs', whose };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      return pageFrom(await ports.jobs.list(whose, limit, after), limit, jobView, ({ createdAt, id }) =>
        encodeCursor({ value: createdAt.getTime(), id }, scope),
      );
    },
  );

  app.get(
    '/jobs/:id',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'getJob',
        summary: 'One job and how far it is',
        params: idParams,
        response: { 200: JobView },
      },
    },
    async request => jobView(await readJob(ports, request.params.id, callerOf(request))),
  );

  app.post(
    '/jobs/:id/cancel',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        operationId: 'cancelJob',
        summary: 'Cancel a job',
        description:
          'What was done stays done. Tickets that are being worked on at this moment, 50 at most, are finished and counted. One that has ended stays as it is.',
        params: idParams,
        response: { 200: JobView },
      },
    },
    async request => jobView(await cancelJob(ports, request.params.id, callerOf(request))),
  );
}

export const jobView = (job: Job): JobView => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  filter: job.filter,
  total: job.total,
  done: job.done,
  failed: job.failed,
  failures: [...job.failures],
  reason: job.reason,
  createdBy: job.createdBy,
  createdAt: job.createdAt.toISOString(),
  startedAt: job.startedAt?.toISOString() ?? null,
  endedAt: job.endedAt?.toISOString() ?? null,
});
