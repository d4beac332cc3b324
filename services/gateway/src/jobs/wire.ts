import type { FastifyError } from 'fastify';
import { isDatabaseAway } from '@switchboard/persistence';
import type { Job, Platform } from '@switchboard/service-kit';
import { answerTo } from '../http/problems';
import type { JobNews } from '../live/domain/news';
import type { JobFor } from '../live/ports';
import { ticketFilter } from '../tickets/routes/ticket-query';
import { jobsCollection } from './adapters/jobs-collection';
import { MongoJobs } from './adapters/mongo-jobs';
import { maySee } from './domain/job';
import type { TellOfJob } from './ports';
import { jobView } from './routes/jobs';
import { type RunPorts, runJobs } from './usecases/run-jobs';

/** Whoever asked for long work looks at once whether it has begun. */
const JOBS_EVERY_MS = 1_000;

type Workshop = Pick<RunPorts, 'tickets' | 'users' | 'deletions' | 'taxonomy' | 'reopenDays'>;

export function wireJobs({ database, bus, clock, logger }: Platform, workshop: Workshop) {
  const jobs = new MongoJobs(database.model(jobsCollection), clock);
  const tellOfJob: TellOfJob = ({ id, createdBy }) =>
    bus.announce('gateway', { kind: 'job', jobId: id, ownerId: createdBy } satisfies JobNews);
  const jobFor: JobFor = async id => {
    const job = await jobs.find(id);
    return job && (viewer => (maySee(job, viewer) ? jobView(job) : null));
  };
  const ports: RunPorts = {
    ...workshop,
    jobs,
    tellOfJob,
    clock,
    filterFor: (filter, by) => ticketFilter(filter, by, workshop.taxonomy),
    problemOf: error => {
      const answer = answerTo(error as FastifyError, { isDatabaseAway });
      if (answer.status === 500) logger.error({ err: error }, 'a ticket of a job failed');
      return answer;
    },
  };
  const periodic: readonly Job[] = [
    { name: 'long work', everyMs: JOBS_EVERY_MS, run: signal => runJobs(ports, signal) },
  ];
  return { ports: { jobs, tellOfJob }, jobFor, periodic };
}
