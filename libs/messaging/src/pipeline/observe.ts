import type { Stage } from './work';

/**
 * Times the handling, all immediate tries included, and says at DEBUG what came in and went well. Outcomes other than success are
 * logged and counted by `settle`, the only place that knows whether a failure means "again" or "given up".
 */
export function observe(next: Stage): Stage {
  return async work => {
    const from = process.hrtime.bigint();
    work.logger.debug({ attempts: work.delivery.attempts, redelivered: work.delivery.redelivered }, 'handling event');
    try {
      await next(work);
    } finally {
      work.seconds = Number(process.hrtime.bigint() - from) / 1e9;
    }
    work.logger.debug({ seconds: work.seconds }, 'handled event');
  };
}
