import { STAFF_PAGES } from '../src/app/staff-pages';
import { type Answers, NOTHING_FOUND } from './made/answers';
import { auditBroken, auditRunning } from './made/installation';
import { QUIET_NUMBERS, LARGE_NUMBERS } from './made/numbers';
import { DROPS } from './made/tickets';
import { MODES, type PageState } from './state';

const each = (name: string, path: string, who: PageState['who'], more: { answers?: Answers } = {}): PageState[] =>
  MODES.map(mode => ({ name: `${name}/${mode}`, path, who, mode, ...more }));

const one = (name: string, path: string, who: PageState['who'], answers?: Answers): PageState => ({
  ...{ name, path, who, mode: 'full' },
  ...(answers ? { answers } : {}),
});

/** A page of agents and admins that is added has its states by that. */
const STAFF = STAFF_PAGES.flatMap(({ path, page, access }) => {
  if (!page) return [];
  const name = path.slice(1);
  return [...each(name, path, 'admin'), one(`${name}/no-permission`, path, access === 'admin' ? 'agent' : 'requester')];
});

/** Every page in each of its states. */
export const STATES: readonly PageState[] = [
  one('sign-in/full', '/sign-in', undefined),
  one('sign-up/full', '/sign-up', undefined),
  one('forgot/full', '/forgot', undefined),
  one('invitation/full', '/invitation?token=made', undefined),
  one('reset/full', '/reset?token=made', undefined),
  ...each('my-tickets', '/tickets', 'requester'),
  one('my-tickets/filtered-empty', '/tickets?q=zebra', 'requester', NOTHING_FOUND),
  ...each('ticket', `/tickets/${DROPS.number}`, 'requester').filter(({ mode }) => mode !== 'empty'),
  one('ticket/not-found', '/tickets/TKT-20261130-GONE00', 'requester'),
  ...each('new-ticket', '/tickets/new', 'requester').filter(({ mode }) => mode === 'offline' || mode === 'full'),
  ...each('profile', '/profile', 'requester').filter(({ mode }) => mode !== 'empty'),
  one('no-such-page', '/nowhere', 'requester'),
  ...each('inbox', '/inbox', 'agent'),
  one('inbox/filtered-empty', '/inbox?status=pending&category=billing', 'agent', NOTHING_FOUND),
  ...each('agent-ticket', `/inbox/${DROPS.number}`, 'agent').filter(({ mode }) => mode !== 'empty'),
  ...each('routing', `/inbox/${DROPS.number}/routing`, 'agent'),
  one('numbers/one-ticket', '/numbers?days=7', 'admin', QUIET_NUMBERS),
  one('numbers/large', '/numbers?days=90&by=agent', 'admin', LARGE_NUMBERS),
  one('numbers/agent', '/numbers?by=team', 'agent'),
  one('numbers/filtered-empty', '/numbers?category=billing', 'admin', NOTHING_FOUND),
  one('reports/filtered-empty', '/reports?category=billing', 'admin', NOTHING_FOUND),
  one('operations/audit-broken', '/operations', 'admin', { '/operations/audit': auditBroken }),
  one('operations/audit-running', '/operations', 'admin', { '/operations/audit': auditRunning }),
  ...STAFF,
].sort((a, b) => a.name.localeCompare(b.name));
