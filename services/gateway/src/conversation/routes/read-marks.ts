import { ReadMarkBody, ReadMarkView } from '@switchboard/contracts';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { markRead, type ReadMarkPorts } from '../usecases/mark-read';

/** How far the caller has read a conversation; nobody else is told. */
export function readRoutes(app: App, ports: ReadMarkPorts): void {
  app.put(
    '/tickets/:id/read',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['conversation'],
        operationId: 'markRead',
        summary: 'Mark the conversation as read up to a message',
        description:
          'Moves forward only: a page that reports late takes nothing back. Own messages never count as unread.',
        params: idParams,
        body: ReadMarkBody,
        response: { 200: ReadMarkView },
      },
    },
    async request => {
      const { messageId } = request.body;
      return { unread: await markRead(ports, { ticketId: request.params.id, messageId }, callerOf(request)) };
    },
  );
}
