import { LIMITS } from '@switchboard/contracts';
import type { EventDraft } from '@switchboard/contracts';
import type { Principal } from '../../domain/principal';
import { forbidden, Refusal } from '../../domain/refusal';
import { type Message, messageEdited } from './message';

const MINUTE_MS = 60_000;

/** @throws Refusal unless the caller wrote it, and not too long ago. */
export function checkMayEdit(message: Message, by: Principal, now: Date, minutes: number): void {
  if (message.author.id !== by.id) throw forbidden('Only whoever wrote a message may edit it.');
  if (now.getTime() - message.createdAt.getTime() >= minutes * MINUTE_MS)
    throw new Refusal(
      'conflict',
      'edit_window_over',
      `A message may be edited for ${minutes} minutes. Write a new one.`,
    );
  if (message.versions.length >= LIMITS.messageEdits)
    throw new Refusal(
      'conflict',
      'too_many_edits',
      `A message may be edited ${LIMITS.messageEdits} times. Write a new one.`,
    );
}

/** Structurally persistence's Change; null when the text stays what it is. */
export interface MessageChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly push: Readonly<Record<string, { value: unknown }>>;
  readonly events: readonly EventDraft[];
}

/** The new text; the one before is kept. @param mentions whom the new text calls. */
export function editMessage(
  message: Message,
  to: { body: string; mentions: readonly string[] },
  by: Principal,
  now: Date,
): MessageChange | null {
  if (message.body === to.body) return null;
  const fresh = to.mentions.filter(id => !message.called.includes(id));
  const version = { body: message.body, writtenAt: message.editedAt ?? message.createdAt, replacedAt: now };
  return {
    set: { body: to.body, mentions: [...to.mentions], called: [...message.called, ...fresh], editedAt: now },
    push: { versions: { value: version } },
    events: [messageEdited(message, by, fresh)],
  };
}
