import {
  NOTIFICATION_LIMITS,
  NotificationListQuery,
  NotificationPage,
  PAGE_LIMITS,
  ReadNotificationsBody,
  UnreadNotificationsView,
} from '@switchboard/contracts';
import { decodeCursor, encodeCursor } from '../../domain/cursor';
import { callerOf } from '../../http/access';
import { pageFrom } from '../../http/page';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import { type MarkPorts, markOfTicket, markOne, markUpTo } from '../usecases/mark-notices';
import { countUnread, listNotices, placeOf } from '../usecases/read-notices';
import { noticeView } from './views';

const tags = ['notifications'];
const response = { 200: UnreadNotificationsView };
const windows = 'The other windows of the caller are told over the live line. Answers how many are left.';

/** What concerns the caller in person, and what of it they have read. */
export function noticeRoutes(app: App, ports: MarkPorts): void {
  app.get(
    '/notifications',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'listNotifications',
        summary: 'Own notifications, newest first',
        description: `The newest ${NOTIFICATION_LIMITS.kept} are kept, for ${NOTIFICATION_LIMITS.keptDays} days. Those of tickets that the caller may not see any more are left out.`,
        querystring: NotificationListQuery,
        response: { 200: NotificationPage },
      },
    },
    async request => {
      const caller = callerOf(request);
      const { limit = PAGE_LIMITS.default, cursor } = request.query;
      const scope = { list: 'notifications', of: caller.id };
      const after = cursor === undefined ? undefined : decodeCursor(cursor, scope);
      return pageFrom(await listNotices(ports, caller, limit, after), limit, noticeView, last =>
        encodeCursor(placeOf(last), scope),
      );
    },
  );

  app.get(
    '/notifications/unread',
    {
      config: { access: 'signed-in' },
      schema: { tags, operationId: 'countUnreadNotifications', summary: 'How many are not read', response },
    },
    async request => ({ unread: await countUnread(ports, callerOf(request)) }),
  );

  app.put(
    '/notifications/read',
    {
      config: { access: 'signed-in', refuses: { 404: [] } },
      schema: {
        tags,
        operationId: 'markNotificationsRead',
        summary: 'Mark all up to one as read',
        description: `What came since then stays unread. ${windows}`,
        body: ReadNotificationsBody,
        response,
      },
    },
    async request => ({ unread: await markUpTo(ports, request.body.upTo, callerOf(request)) }),
  );

  app.put(
    '/notifications/:id/read',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'markNotificationRead',
        summary: 'Mark one as read',
        description: windows,
        params: idParams,
        response,
      },
    },
    async request => ({ unread: await markOne(ports, request.params.id, callerOf(request)) }),
  );

  app.put(
    '/tickets/:id/notifications/read',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        operationId: 'markNotificationsOfTicketRead',
        summary: 'Mark those of a ticket as read',
        description: `Whoever has opened the ticket has seen what they tell of. ${windows}`,
        params: idParams,
        response,
      },
    },
    async request => ({ unread: await markOfTicket(ports, request.params.id, callerOf(request)) }),
  );
}
