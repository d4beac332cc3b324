import type { Notification } from '../api/notifications';
import { defineTexts } from '../app/texts';

export const notificationTexts = defineTexts({
  en: {
    title: 'Notifications',
    unreadBell: (count: string) => `Notifications, ${count} unread`,
    news: (what: string, title: string) => `${what}: ${title}`,
    unread: 'Unread',
    today: 'Today',
    yesterday: 'Yesterday',
    earlier: 'Earlier',
    older: 'Show older ones',
    markAll: 'Mark all as read',
    notMarked: 'That could not be marked. Try again.',
    close: 'Close',
    none: 'Nothing has happened yet',
    noneText: 'Answers, mentions and tickets that come to you appear here.',
    failed: 'The notifications did not come',
    assigned: 'You have this ticket now',
    assignedBy: (name: string) => `${name} gave you this ticket`,
    answeredBy: (name: string) => `${name} answered`,
    mentionedBy: (name: string) => `${name} mentioned you`,
    watchedBy: (name: string) => `${name} wrote on a ticket you watch`,
    woken: 'It was put aside and is back',
    wokenBy: (name: string) => `${name} brought it back; it was put aside`,
  },
  de: {
    title: 'Benachrichtigungen',
    unreadBell: count => `Benachrichtigungen, ${count} ungelesen`,
    news: (what, title) => `${what}: ${title}`,
    unread: 'Ungelesen',
    today: 'Heute',
    yesterday: 'Gestern',
    earlier: 'Früher',
    older: 'Ältere zeigen',
    markAll: 'Alle als gelesen markieren',
    notMarked: 'Das ließ sich nicht markieren. Versuchen Sie es noch einmal.',
    close: 'Schließen',
    none: 'Noch ist nichts geschehen',
    noneText: 'Antworten, Erwähnungen und Tickets, die zu Ihnen kommen, stehen hier.',
    failed: 'Die Benachrichtigungen sind nicht gekommen',
    assigned: 'Sie haben jetzt dieses Ticket',
    assignedBy: name => `${name} hat Ihnen dieses Ticket gegeben`,
    answeredBy: name => `${name} hat geantwortet`,
    mentionedBy: name => `${name} hat Sie erwähnt`,
    watchedBy: name => `${name} hat auf einem Ticket geschrieben, das Sie beobachten`,
    woken: 'Es war zurückgestellt und ist wieder da',
    wokenBy: name => `${name} hat es wieder geholt; es war zurückgestellt`,
  },
});

type Words = (typeof notificationTexts)['en'];

/** What happened, in a sentence. What a service did just happened. */
export function inWords(words: Words, { kind, actor: { kind: who, name } }: Notification): string {
  if (kind === 'assigned') return who === 'service' ? words.assigned : words.assignedBy(name);
  if (kind === 'woken') return who === 'service' ? words.woken : words.wokenBy(name);
  return { answered: words.answeredBy, mentioned: words.mentionedBy, watched: words.watchedBy }[kind](name);
}
