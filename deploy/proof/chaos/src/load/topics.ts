/** What tickets are about; agents of a topic have its skills, and the stand-in of the model knows it by its word. */
export interface Topic {
  readonly word: RegExp;
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly subcategory: string;
  readonly skills: readonly string[];
}

export const TOPICS: readonly Topic[] = [
  {
    word: /vpn/i,
    title: 'VPN drops',
    description: 'The VPN connection drops every hour and I have to log in again.',
    category: 'network',
    subcategory: 'vpn',
    skills: ['vpn', 'networking'],
  },
  {
    word: /printer/i,
    title: 'Printer jams',
    description: 'The printer on the second floor jams on every page.',
    category: 'hardware',
    subcategory: 'printer',
    skills: ['printer', 'hardware'],
  },
  {
    word: /password/i,
    title: 'Password expired',
    description: 'My password has expired and the reset page refuses the new one.',
    category: 'access',
    subcategory: 'password',
    skills: ['identity', 'access'],
  },
  {
    word: /mailbox/i,
    title: 'Mailbox is full',
    description: 'My mailbox is full and nothing is delivered to me any more.',
    category: 'email',
    subcategory: 'mailbox',
    skills: ['exchange', 'email'],
  },
];

export function topicOf(text: string): Topic {
  return TOPICS.find(({ word }) => word.test(text)) ?? (TOPICS[0] as Topic);
}
