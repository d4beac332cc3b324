import { valuesOf } from '../tables/field';
import { TICKET_FIELDS } from '../tables/ticket-fields';

/** Ids that examples of bodies and answers name, so that whoever tries the examples can put real ones in their places. */
export const EXAMPLE_IDS = {
  ticket: '0198a1f0-0000-7000-8000-000000000001',
  agent: '0198a1f0-0000-7000-8000-000000000002',
  requester: '0198a1f0-0000-7000-8000-000000000003',
  message: '0198a1f0-0000-7000-8000-000000000011',
} as const;

export const EXAMPLE_NUMBER = 'TKT-20261130-7K2M9Q';
const AT = '2026-11-30T09:00:00.000Z';

/** A ticket as its requester sees it. */
export const ticketExample = {
  id: EXAMPLE_IDS.ticket,
  version: 3,
  ...valuesOf(TICKET_FIELDS, {
    number: EXAMPLE_NUMBER,
    title: 'VPN drops every hour',
    description: 'Since this morning my VPN conection drops every hour.',
    correctedDescription: 'Since this morning my VPN connection drops every hour.',
    status: 'open',
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
    tags: ['berlin'],
    channel: 'api',
  }),
  requester: { id: EXAMPLE_IDS.requester, name: 'Rita Requester', email: 'rita@example.com' },
  assignee: { id: EXAMPLE_IDS.agent, name: 'Nia Network' },
  classification: {
    state: 'done',
    source: 'local',
    summary: 'VPN drops every hour.',
    skills: ['networking', 'vpn'],
    language: 'en',
    at: AT,
  },
  assignment: { state: 'assigned', at: AT },
  sla: null,
  createdAt: AT,
  updatedAt: AT,
  firstResponseAt: null,
  resolvedAt: null,
  closedAt: null,
};

export const userExample = {
  id: EXAMPLE_IDS.requester,
  email: 'rita@example.com',
  name: 'Rita Requester',
  role: 'user',
  skills: [],
  teams: [],
  capacity: 0,
  availability: 'offline',
  locale: 'en',
  languages: ['en'],
  timeZone: 'UTC',
  disabled: false,
  emailConfirmed: true,
  usable: true,
  createdAt: AT,
};

/** What a mailed link carries. */
export const linkTokenExample = '0198a1f0-0000-7000-8000-000000000021.c2VjcmV0IG9mIGEgbGluaw';
export const refreshTokenExample = '0198a1f0-0000-7000-8000-000000000031.c2VjcmV0IG9mIGEgc2Vzc2lvbg';
