/** An agent of the demo: skills as the classifier names them. */
export interface DemoAgent {
  name: string;
  email: string;
  teams: string[];
  capacity: number;
  languages: string[];
  skills: { name: string; level: number }[];
}

const agent = (
  name: string,
  team: string,
  capacity: number,
  skills: Record<string, number>,
  languages = ['en'],
): DemoAgent => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`,
  teams: [team],
  capacity,
  languages,
  skills: Object.entries(skills).map(([skill, level]) => ({ name: skill, level })),
});

/** Twelve people with room for 174 tickets at once, so that some of 200 have to wait and the queue can be seen at work. */
export const AGENTS: readonly DemoAgent[] = [
  agent('Nia Okafor', 'infrastructure', 15, { network: 5, vpn: 5, wifi: 4, dns: 4, firewall: 3 }),
  agent('Sven Lindqvist', 'infrastructure', 15, { network: 3, firewall: 5, dns: 3, storage: 4, backup: 4 }, [
    'en',
    'sv',
  ]),
  agent('Priya Raman', 'workplace', 16, { hardware: 5, laptop: 5, monitor: 4, phone: 3 }),
  agent('Tom Becker', 'workplace', 16, { hardware: 4, printer: 5, laptop: 3, purchase: 3 }, ['en', 'de']),
  agent('Mei Chen', 'workplace', 14, { software: 5, install: 5, license: 4, update: 4 }),
  agent('Omar Haddad', 'identity', 16, { access: 5, password: 5, mfa: 5, permissions: 4 }, ['en', 'fr']),
  agent('Ines Costa', 'identity', 16, { access: 4, admin_rights: 5, permissions: 4, account: 4 }, ['en', 'pt']),
  agent('Lena Vogel', 'infrastructure', 14, { storage: 5, quota: 5, file_share: 5, backup: 3 }, ['en', 'de']),
  agent('Jack Murphy', 'people', 16, { hr: 5, onboarding: 5, leave: 5, payroll: 4 }),
  agent('Rosa Marin', 'people', 16, { purchase: 5, order: 5, invoice: 5, billing: 4, refund: 3 }, ['en', 'es']),
  agent('Yuki Tanaka', 'workplace', 8, { email: 5, delivery: 5, mailbox: 5, spam: 4 }),
  agent('Alex Novak', 'applications', 12, { technical: 5, bug: 4, api: 5, general: 4, question: 4, project: 4 }),
];

export const REQUESTERS = [
  'Rita Quest',
  'Bo Larsen',
  'Carla Diaz',
  'Dan Fox',
  'Eve Adams',
  'Finn Cole',
  'Gia Rossi',
  'Hal Berg',
] as const;
