import { AttachmentLimits } from '@switchboard/contracts';
import type { App } from '../../http/types';
import type { Limits } from '../domain/limits';

export interface LimitPorts {
  readonly limits: Limits;
  readonly refusedTypes: readonly string[];
}

/** What files are taken: whoever knows it before need not send one in vain. */
export function limitRoutes(app: App, { limits, refusedTypes }: LimitPorts): void {
  app.get(
    '/attachments/limits',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['attachments'],
        operationId: 'getAttachmentLimits',
        summary: 'What files a ticket takes',
        response: { 200: AttachmentLimits },
      },
    },
    async () => ({ ...limits, refusedTypes: [...refusedTypes] }),
  );
}
