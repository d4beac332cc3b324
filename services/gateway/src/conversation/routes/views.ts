import type { MessageVersionsView, MessageView } from '@switchboard/contracts';
import { renderMarkdown } from '@switchboard/markdown';
import type { MessageDocument } from '@switchboard/persistence';
import { isStaff, type Principal } from '../../domain/principal';

/** A message that this person may see. */
export function messageView(message: MessageDocument, viewer: Principal): MessageView {
  const { author, body, internal, mentions } = message;
  return {
    id: message._id,
    ticketId: message.ticketId,
    author: { id: author.id, name: author.name, kind: author.kind },
    body,
    html: renderMarkdown(body),
    internal,
    // Whether a name is an agent's is no business of requesters.
    ...(isStaff(viewer) ? { mentions } : {}),
    createdAt: message.createdAt.toISOString(),
    editedAt: message.editedAt?.toISOString() ?? null,
    attachments: message.attachments ?? [],
  };
}

/** A view as another person may see it, or whoever its reader has become since. */
export function shownTo(viewer: Principal, view: MessageView): MessageView {
  if (isStaff(viewer)) return view;
  const { mentions: _internal, ...shown } = view;
  return shown;
}

export const versionsView = ({ versions }: MessageDocument): MessageVersionsView => ({
  items: versions.map(({ body, writtenAt, replacedAt }) => ({
    body,
    html: renderMarkdown(body),
    writtenAt: writtenAt.toISOString(),
    replacedAt: replacedAt.toISOString(),
  })),
});
