import type { NotificationView } from '@switchboard/contracts';
import type { ShownNotice } from '../usecases/read-notices';

export const noticeView = ({ notice, ticket }: ShownNotice): NotificationView => ({
  id: notice.id,
  kind: notice.kind,
  ticketId: notice.ticketId,
  number: ticket.number,
  title: ticket.title,
  actor: notice.actor,
  at: notice.at.toISOString(),
  read: notice.readAt !== null,
});
