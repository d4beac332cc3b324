import type { Catalogue } from './catalogue';

export const en: Catalogue = {
  language: 'en',
  greeting: 'Hello{{#if recipient}} {{recipient}}{{/if}},',
  statuses: { open: 'Open', in_progress: 'In progress', pending: 'Pending', resolved: 'Resolved', closed: 'Closed' },
  priorities: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  facts: { ticket: 'Ticket', status: 'Status', priority: 'Priority', category: 'Category', summary: 'Summary' },
  quotes: { description: 'What you wrote', resolution: 'Resolution', message: 'Message' },
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
      heading: 'The status of {{#if watching}}a ticket{{else}}your ticket{{/if}} changed',
      paragraphs: [
        '{{#if actor}}{{actor}} changed{{else}}We changed{{/if}} {{#if watching}}the{{else}}your{{/if}} ticket “{{title}}” from “{{previousStatus}}” to “{{status}}”.',
      ],
      action: 'Open ticket {{number}}',
      because:
        'You get this e-mail because {{#if watching}}you watch this ticket{{else}}this ticket is yours{{/if}}. You choose in your profile which e-mails you want.',
    },
    'ticket-resolved': {
      subject: '[{{number}}] Resolved: {{title}}',
      heading: '{{#if watching}}A{{else}}Your{{/if}} ticket is resolved',
      paragraphs: [
        '{{#if actor}}{{actor}} resolved{{else}}We resolved{{/if}} {{#if watching}}the{{else}}your{{/if}} ticket “{{title}}”.',
        '{{#unless watching}}If the problem is still there, open the ticket and tell us.{{/unless}}',
      ],
      action: 'Open ticket {{number}}',
      because:
        'You get this e-mail because {{#if watching}}you watch this ticket{{else}}this ticket is yours{{/if}}. You choose in your profile which e-mails you want.',
    },
    message: {
      subject: '[{{number}}] New message: {{title}}',
      heading: 'There is a new message',
      paragraphs: [
        '{{#if actor}}{{actor}} wrote{{else}}We wrote{{/if}} on the ticket “{{title}}”.',
        '{{#if status}}The status of the ticket becomes “{{status}}”.{{/if}}',
      ],
      action: 'Open ticket {{number}}{{#unless watching}} and answer{{/unless}}',
      because:
        'You get this e-mail because you {{#if watching}}watch{{else}}take part in{{/if}} this ticket. You choose in your profile which e-mails you want.',
    },
    mention: {
      subject: '[{{number}}] You are mentioned: {{title}}',
      heading: 'You are mentioned',
      paragraphs: ['{{#if actor}}{{actor}} mentions you{{else}}You are mentioned{{/if}} on the ticket “{{title}}”.'],
      action: 'Open ticket {{number}}',
      because:
        'You get this e-mail because you were called by name. You choose in your profile which e-mails you want.',
    },
    'account-created': {
      subject: 'Welcome to Switchboard',
      heading: 'Your account is ready',
      paragraphs: ['You can now submit tickets and follow them.'],
      action: 'Open Switchboard',
      because: 'You get this e-mail because an account was created with this address.',
    },
    invitation: {
      subject: 'You are invited to Switchboard',
      heading: 'You are invited',
      paragraphs: [
        '{{#if actor}}{{actor}} created{{else}}We created{{/if}} an account for you. Follow the link to accept the invitation and choose a password.',
        'The link works once, within 7 days. A newer invitation replaces it.',
      ],
      action: 'Accept the invitation',
      because: 'You get this e-mail because an account was created with this address.',
    },
    'password-reset': {
      subject: 'Set a new password for Switchboard',
      heading: 'Set a new password',
      paragraphs: [
        'Somebody asked for a new password for the account with this address. If it was you, follow the link.',
        'The link works once, within an hour. If it was not you, do nothing: your password stays as it is.',
      ],
      action: 'Set a new password',
      because: 'You get this e-mail because somebody asked for it with this address.',
    },
    'address-confirmation': {
      subject: 'Confirm your address for Switchboard',
      heading: 'Confirm your address',
      paragraphs: [
        'Somebody made an account with this address. If it was you, follow the link: until then we write to you about nothing else.',
        'The link works once, within 7 days. If it was not you, do nothing.',
      ],
      action: 'Confirm the address',
      because: 'You get this e-mail because somebody made an account with this address.',
    },
  },
};
