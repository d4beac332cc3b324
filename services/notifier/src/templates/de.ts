import type { Catalogue } from './catalogue';

export const de: Catalogue = {
  language: 'de',
  greeting: 'Guten Tag {{recipient}},',
  statuses: {
    open: 'Offen',
    in_progress: 'In Bearbeitung',
    pending: 'Wartend',
    resolved: 'Gelöst',
    closed: 'Geschlossen',
  },
  priorities: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
  facts: {
    ticket: 'Ticket',
    status: 'Status',
    priority: 'Priorität',
    category: 'Kategorie',
    summary: 'Zusammenfassung',
  },
  quotes: { description: 'Ihre Nachricht', resolution: 'Lösung' },
  wording: {
    'ticket-created': {
      subject: '[{{number}}] Eingegangen: {{title}}',
      heading: 'Ihr Ticket ist eingegangen',
      paragraphs: ['Ihr Ticket „{{title}}“ liegt uns vor. Wir schreiben Ihnen, sobald sich etwas ändert.'],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil dieses Ticket Ihres ist. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'ticket-assigned': {
      subject: '[{{number}}] Ihnen zugewiesen: {{title}}',
      heading: 'Ein Ticket wurde Ihnen zugewiesen',
      paragraphs: ['„{{title}}“ wurde Ihnen{{#if actor}} von {{actor}}{{/if}} zugewiesen.'],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil Sie dieses Ticket bearbeiten. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'ticket-status-changed': {
      subject: '[{{number}}] {{status}}: {{title}}',
      heading: 'Der Status Ihres Tickets hat sich geändert',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} Ihr Ticket „{{title}}“ von „{{previousStatus}}“ auf „{{status}}“ gesetzt.',
      ],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil dieses Ticket Ihres ist. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'ticket-resolved': {
      subject: '[{{number}}] Gelöst: {{title}}',
      heading: 'Ihr Ticket ist gelöst',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} Ihr Ticket „{{title}}“ gelöst.',
        'Besteht das Problem weiter, öffnen Sie bitte das Ticket und schreiben Sie uns.',
      ],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil dieses Ticket Ihres ist. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'account-created': {
      subject: '{{#if invited}}Einladung zu Switchboard{{else}}Willkommen bei Switchboard{{/if}}',
      heading: '{{#if invited}}Sie sind eingeladen{{else}}Ihr Konto ist bereit{{/if}}',
      paragraphs: [
        '{{#if invited}}{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} ein Konto für Sie angelegt. Über den Link nehmen Sie die Einladung an und wählen ein Passwort.{{else}}Sie können jetzt Tickets erstellen und verfolgen.{{/if}}',
      ],
      action: '{{#if invited}}Einladung annehmen{{else}}Switchboard öffnen{{/if}}',
      because: 'Sie erhalten diese E-Mail, weil mit dieser Adresse ein Konto angelegt wurde.',
    },
  },
};
