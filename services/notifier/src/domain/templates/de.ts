import type { Catalogue } from './catalogue';

export const de: Catalogue = {
  language: 'de',
  greeting: 'Guten Tag{{#if recipient}} {{recipient}}{{/if}},',
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
  quotes: { description: 'Ihre Nachricht', resolution: 'Lösung', message: 'Nachricht' },
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
      heading: 'Der Status {{#if watching}}eines{{else}}Ihres{{/if}} Tickets hat sich geändert',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} {{#if watching}}das{{else}}Ihr{{/if}} Ticket „{{title}}“ von „{{previousStatus}}“ auf „{{status}}“ gesetzt.',
      ],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil {{#if watching}}Sie dieses Ticket beobachten{{else}}dieses Ticket Ihres ist{{/if}}. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'ticket-resolved': {
      subject: '[{{number}}] Gelöst: {{title}}',
      heading: '{{#if watching}}Ein{{else}}Ihr{{/if}} Ticket ist gelöst',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} {{#if watching}}das{{else}}Ihr{{/if}} Ticket „{{title}}“ gelöst.',
        '{{#unless watching}}Besteht das Problem weiter, öffnen Sie bitte das Ticket und schreiben Sie uns.{{/unless}}',
      ],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil {{#if watching}}Sie dieses Ticket beobachten{{else}}dieses Ticket Ihres ist{{/if}}. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    message: {
      subject: '[{{number}}] Neue Nachricht: {{title}}',
      heading: 'Es gibt eine neue Nachricht',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} zum Ticket „{{title}}“ geschrieben.',
        '{{#if status}}Der Status des Tickets wird „{{status}}“.{{/if}}',
      ],
      action: 'Ticket {{number}} öffnen{{#unless watching}} und antworten{{/unless}}',
      because:
        'Sie erhalten diese E-Mail, weil Sie {{#if watching}}dieses Ticket beobachten{{else}}an diesem Ticket beteiligt sind{{/if}}. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    mention: {
      subject: '[{{number}}] Sie wurden erwähnt: {{title}}',
      heading: 'Sie wurden erwähnt',
      paragraphs: ['{{#if actor}}{{actor}} hat Sie{{else}}Sie wurden{{/if}} im Ticket „{{title}}“ erwähnt.'],
      action: 'Ticket {{number}} öffnen',
      because:
        'Sie erhalten diese E-Mail, weil Sie namentlich erwähnt wurden. In Ihrem Profil wählen Sie, welche E-Mails Sie wünschen.',
    },
    'account-created': {
      subject: 'Willkommen bei Switchboard',
      heading: 'Ihr Konto ist bereit',
      paragraphs: ['Sie können jetzt Tickets erstellen und verfolgen.'],
      action: 'Switchboard öffnen',
      because: 'Sie erhalten diese E-Mail, weil mit dieser Adresse ein Konto angelegt wurde.',
    },
    invitation: {
      subject: 'Einladung zu Switchboard',
      heading: 'Sie sind eingeladen',
      paragraphs: [
        '{{#if actor}}{{actor}} hat{{else}}Wir haben{{/if}} ein Konto für Sie angelegt. Über den Link nehmen Sie die Einladung an und wählen ein Passwort.',
        'Der Link gilt einmal und 7 Tage lang. Eine neuere Einladung ersetzt ihn.',
      ],
      action: 'Einladung annehmen',
      because: 'Sie erhalten diese E-Mail, weil mit dieser Adresse ein Konto angelegt wurde.',
    },
    'password-reset': {
      subject: 'Neues Passwort für Switchboard',
      heading: 'Neues Passwort setzen',
      paragraphs: [
        'Für das Konto mit dieser Adresse wurde ein neues Passwort angefordert. Wenn Sie das waren, folgen Sie dem Link.',
        'Der Link gilt einmal und eine Stunde lang. Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
      ],
      action: 'Neues Passwort setzen',
      because: 'Sie erhalten diese E-Mail, weil sie mit dieser Adresse angefordert wurde.',
    },
    'address-confirmation': {
      subject: 'Bestätigen Sie Ihre Adresse für Switchboard',
      heading: 'Adresse bestätigen',
      paragraphs: [
        'Mit dieser Adresse wurde ein Konto angelegt. Wenn Sie das waren, folgen Sie dem Link: Bis dahin schreiben wir Ihnen zu nichts anderem.',
        'Der Link gilt einmal und 7 Tage lang. Wenn Sie es nicht waren, tun Sie nichts.',
      ],
      action: 'Adresse bestätigen',
      because: 'Sie erhalten diese E-Mail, weil mit dieser Adresse ein Konto angelegt wurde.',
    },
  },
};
