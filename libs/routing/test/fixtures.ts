import type { Candidate } from '../src/candidate';
import type { Needs } from '../src/needs';

export function needs(overrides: Partial<Needs> = {}): Needs {
  return {
    skills: ['vpn'],
    language: 'en',
    team: null,
    category: 'network',
    subcategory: 'vpn',
    priority: 'medium',
    ...overrides,
  };
}

/** Online, with room, and good at what `needs()` asks for. */
export function candidate(overrides: Partial<Candidate> = {}): Candidate {
  return {
    id: 'nia',
    name: 'Nia Network',
    role: 'agent',
    disabled: false,
    availability: 'online',
    skills: [{ name: 'vpn', level: 3 }],
    languages: ['en'],
    teams: [],
    load: 0,
    capacity: 5,
    lastAssignedAt: null,
    ...overrides,
  };
}
