import type { MessageView, TicketView } from '@switchboard/contracts';
import { AMARA, NIA, TOMAS } from './people';

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const as = ({ id, name }: { id: string; name: string }) => ({ id, name });

let count = 0;
function ticket(title: string, hours: number, more: Partial<TicketView> = {}): TicketView {
  count += 1;
  const at = ago(hours);
  return {
    id: `ticket-${count}`,
    number: `TKT-20261130-MADE${String(count).padStart(2, '0')}`,
    version: 3,
    title,
    description: `${title}. It began this morning, and I can not work on.`,
    correctedDescription: null,
    status: 'open',
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
    tags: [],
    channel: 'web',
    requester: { ...as(AMARA), email: AMARA.email },
    department: null,
    phone: null,
    assignee: as(NIA),
    team: 'network',
    classification: {
      ...{ state: 'done', source: 'local', summary: '', skills: ['vpn', 'mfa'], language: 'en', at },
      ...{ confidence: 0.82, sentiment: 'neutral', notes: '', suggestedReply: '' },
    },
    assignment: { state: 'assigned', at, reason: 'best match' },
    sla: null,
    fields: {},
    resolution: null,
    watchers: [],
    links: [],
    mergedInto: null,
    createdAt: at,
    updatedAt: ago(hours / 2),
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    ...more,
  };
}

export const DROPS = ticket('VPN drops after the MFA prompt', 3, {
  status: 'in_progress',
  priority: 'high',
  firstResponseAt: ago(2),
});

export const TICKETS: readonly TicketView[] = [
  ticket('Guest Wi-Fi drops in meeting room 4', 5, { priority: 'critical', subcategory: 'wifi' }),
  DROPS,
  ticket('Cannot reach the payroll share from home', 7, { priority: 'high', category: 'storage', subcategory: null }),
  ticket('DNS for staging resolves to the old host', 9, { status: 'in_progress', assignee: as(TOMAS) }),
  ticket('New firewall rule for the scanner', 22, { subcategory: 'firewall' }),
  ticket('Photo for the new badge is refused', 26, { status: 'pending', category: 'hr', priority: 'low' }),
  ticket('Router in Aarhus keeps its old name', 31, { priority: 'low' }),
  ticket('Static address for the lab printer', 50, {
    ...{ status: 'resolved', priority: 'low', resolution: 'It has 10.4.2.17.' },
    ...{ firstResponseAt: ago(40), resolvedAt: ago(20) },
  }),
];

const message = (id: string, hours: number, more: Partial<MessageView> & { body: string }): MessageView => ({
  id,
  ticketId: DROPS.id,
  author: { ...as(NIA), kind: 'agent' },
  html: `<p>${more.body}</p>`,
  internal: false,
  createdAt: ago(hours),
  editedAt: null,
  attachments: [],
  ...more,
});

/** Newest first. */
export const MESSAGES: readonly MessageView[] = [
  message('message-3', 1, {
    body: 'It happened again during a booking, at 09:32. Here is the log from this morning.',
    author: { ...as(AMARA), kind: 'user' },
  }),
  message('message-2', 1.5, { body: 'Same thing on the Lisbon gateway last month.', internal: true }),
  message('message-1', 2, { body: 'Thanks for the log. I am checking the profile on our side.' }),
];
