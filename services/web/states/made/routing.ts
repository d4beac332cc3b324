import type { RoutingView } from '@switchboard/contracts';
import { NIA, TOMAS } from './people';

type Decision = RoutingView['items'][number];
type Candidate = Decision['candidates'][number];

const candidate = (id: string, name: string, more: Partial<Candidate>): Candidate => ({
  agentId: id,
  name,
  score: 0,
  parts: { skills: 0.5, load: 0.5, language: 1, expertise: 0.4 },
  refused: null,
  load: 3,
  capacity: 10,
  levels: [
    { name: 'vpn', level: 3 },
    { name: 'mfa', level: 3 },
  ],
  ...more,
});

const decision: Decision = {
  id: 'decision-1',
  at: new Date(Date.now() - 3 * 3_600_000).toISOString(),
  outcome: 'assigned',
  agentId: NIA.id,
  reason: 'best match',
  policy: 'skills-first/3',
  weights: { skills: 0.5, load: 0.25, language: 0.15, expertise: 0.1 },
  needed: { skills: ['vpn', 'mfa'], language: 'en', team: 'network', category: 'network', subcategory: 'vpn' },
  candidates: [
    candidate(NIA.id, NIA.name, { score: 0.84, parts: { skills: 0.9, load: 0.7, language: 1, expertise: 0.65 } }),
    candidate(TOMAS.id, TOMAS.name, { score: 0.73, parts: { skills: 0.8, load: 0.4, language: 1, expertise: 0.8 } }),
    candidate('leila', 'Leïla Haddad', { refused: 'at_capacity', load: 8, capacity: 8 }),
    candidate('marek', 'Marek Dvořák', { refused: 'away' }),
    candidate('sam', 'Sam Whitlock', { refused: 'wrong_team' }),
  ],
  lookedAt: 7,
  more: { free: 0, refused: { offline: 1, wrong_team: 1 } },
  tipped: {
    runnerUp: { agentId: TOMAS.id, name: TOMAS.name },
    by: 0.11,
    parts: { skills: 0.05, load: 0.075, language: 0, expertise: -0.015 },
    decidedBy: 'load',
  },
  freedBy: [],
  recomputed: { outcome: 'assigned', agentId: NIA.id, same: true },
};

export const ROUTING: RoutingView = { items: [decision], line: null };
