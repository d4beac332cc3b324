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

/** Twelve people with room for 186 tickets at once, so that some of 200 have to wait and the queue can be seen at work. */
export const AGENTS: readonly DemoAgent[] = [
  agent('Nia Okafor', 'infrastructure', 10, { networking: 5, vpn: 5, wifi: 4, dns: 4, firewall: 3 }),
  agent('Sven Lindqvist', 'infrastructure', 12, { storage: 3, backup: 5, networking: 3, linux: 4 }, ['en', 'sv']),
  agent('Lena Vogel', 'infrastructure', 18, { storage: 5, file_share: 5, sharepoint: 4, backup: 3 }, ['en', 'de']),
  agent('Priya Raman', 'workplace', 16, { hardware: 5, laptop: 5, monitor: 4, phone: 3 }),
  agent('Tom Becker', 'workplace', 14, { hardware: 4, printer: 5, laptop: 3, windows: 4 }, ['en', 'de']),
  agent('Mei Chen', 'workplace', 12, {
    software: 5,
    software_deployment: 5,
    licensing: 4,
    patching: 4,
    email: 3,
    outlook: 4,
  }),
  agent('Omar Haddad', 'identity', 20, { identity: 5, active_directory: 5, mfa: 5 }, ['en', 'fr']),
  agent('Ines Costa', 'identity', 20, { identity: 4, active_directory: 4, security: 5, account_management: 4 }, [
    'en',
    'pt',
  ]),
  agent('Jack Murphy', 'people', 20, { hr: 5, onboarding: 5, payroll: 4 }),
  agent('Rosa Marin', 'people', 18, { procurement: 5, accounting: 4, billing: 4, refunds: 3, subscriptions: 3 }, [
    'en',
    'es',
  ]),
  agent('Yuki Tanaka', 'applications', 10, { application_support: 5, debugging: 4, api: 5, email: 4, exchange: 5 }),
  agent('Alex Novak', 'applications', 16, { general_support: 5, project_management: 5, jira: 4, confluence: 4 }),
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
