import type { Catalogue } from './catalogue';

export const en: Catalogue = {
  language: 'en',
  greeting: 'Hello {{recipient}},',
  statuses: { open: 'Open', in_progress: 'In progress', pending: 'Pending', resolved: 'Resolved', closed: 'Closed' },
  priorities: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  facts: { ticket: 'Ticket', status: 'Status', priority: 'Priority', category: 'Category', summary: 'Summary' },
  quotes: { description: 'What you wrote', resolution: 'Resolution' },
  wording: {
    'ticket-created': {
      subject: '[{{number}}] We received: {{title}}',
      heading: 'We received your ticket',
      paragraphs: ['Your ticket “{{title}}” is with us. We will write to you when something changes.'],
      action: 'Open ticket {{number}}',
      because: 'You get this e-mail because this ticket is yours. You choose in your profile which e-mails you want.',
    },
    'ticket-assigned': {
      subject: '[{{number}}] Assigned to you: {{title}}',
      heading: 'A ticket is yours now',
      paragraphs: ['“{{title}}” was assigned to you{{#if actor}} by {{actor}}{{/if}}.'],
      action: 'Open ticket {{number}}',
      because:
        'You get this e-mail because you are the agent of this ticket. You choose in your profile which e-mails you want.',
    },
    'ticket-status-changed': {
      subject: '[{{number}}] {{status}}: {{title}}',
      heading: 'The status of your ticket changed',
      paragraphs: [
        '{{#if actor}}{{actor}} changed{{else}}We changed{{/if}} your ticket “{{title}}” from “{{previousStatus}}” to “{{status}}”.',
      ],
      action: 'Open ticket {{number}}',
      because: 'You get this e-mail because this ticket is yours. You choose in your profile which e-mails you want.',
    },
    'ticket-resolved': {
      subject: '[{{number}}] Resolved: {{title}}',
      heading: 'Your ticket is resolved',
      paragraphs: [
        '{{#if actor}}{{actor}} resolved{{else}}We resolved{{/if}} your ticket “{{title}}”.',
        'If the problem is still there, open the ticket and tell us.',
      ],
      action: 'Open ticket {{number}}',
      because: 'You get this e-mail because this ticket is yours. You choose in your profile which e-mails you want.',
    },
    'account-created': {
      subject: '{{#if invited}}You are invited to Switchboard{{else}}Welcome to Switchboard{{/if}}',
      heading: '{{#if invited}}You are invited{{else}}Your account is ready{{/if}}',
      paragraphs: [
        '{{#if invited}}{{#if actor}}{{actor}} created{{else}}We created{{/if}} an account for you. Follow the link to accept the invitation and choose a password.{{else}}You can now submit tickets and follow them.{{/if}}',
      ],
      action: '{{#if invited}}Accept the invitation{{else}}Open Switchboard{{/if}}',
      because: 'You get this e-mail because an account was created with this address.',
    },
  },
};
