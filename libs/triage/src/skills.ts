import type { TermHit } from './terms/matcher';

/** What somebody must know to handle a topic; the first entry of each list is the most specific. */
const SKILLS_OF_TOPIC: Readonly<Record<string, readonly string[]>> = {
  network: ['networking'],
  'network/vpn': ['vpn', 'networking'],
  'network/wifi': ['wifi', 'networking'],
  'network/dns': ['dns', 'networking'],
  'network/firewall': ['firewall', 'networking', 'security'],
  software: ['software'],
  'software/install': ['software', 'software_deployment'],
  'software/license': ['licensing', 'software'],
  'software/crash': ['software', 'troubleshooting'],
  'software/update': ['software', 'patching'],
  hardware: ['hardware'],
  'hardware/laptop': ['laptop', 'hardware'],
  'hardware/printer': ['printer', 'hardware'],
  'hardware/phone': ['phone', 'hardware'],
  'hardware/monitor': ['monitor', 'hardware'],
  access: ['identity'],
  'access/password': ['identity', 'active_directory'],
  'access/permissions': ['identity', 'active_directory'],
  'access/admin_rights': ['identity', 'active_directory', 'security'],
  'access/mfa': ['mfa', 'identity'],
  email: ['email'],
  'email/delivery': ['email', 'exchange'],
  'email/mailbox': ['email', 'exchange'],
  'email/spam': ['email', 'security'],
  storage: ['storage'],
  'storage/quota': ['storage'],
  'storage/backup': ['backup', 'storage'],
  'storage/file_share': ['file_share', 'storage'],
  purchase: ['procurement'],
  'purchase/order': ['procurement'],
  'purchase/invoice': ['procurement', 'accounting'],
  hr: ['hr'],
  'hr/onboarding': ['hr', 'onboarding'],
  'hr/leave': ['hr'],
  'hr/payroll': ['hr', 'payroll'],
  billing: ['billing'],
  'billing/refund': ['billing', 'refunds'],
  'billing/charge': ['billing'],
  'billing/subscription': ['billing', 'subscriptions'],
  account: ['account_management'],
  'account/create': ['account_management'],
  'account/delete': ['account_management', 'privacy'],
  'account/profile': ['account_management'],
  technical: ['application_support'],
  'technical/bug': ['application_support', 'debugging'],
  'technical/performance': ['application_support', 'performance'],
  'technical/api': ['api', 'application_support'],
  general: ['general_support'],
  'general/project': ['project_management'],
};

/** Products and technologies that name themselves; words in lower case. */
const SKILL_OF_WORD: Readonly<Record<string, string>> = Object.fromEntries(
  `active_directory: ad ldap kerberos | android: android | aws: aws ec2 s3 | azure: azure entra | cisco: cisco anyconnect |
  citrix: citrix | confluence: confluence | docker: docker | excel: excel | exchange: exchange | git: git github gitlab |
  google_workspace: gmail gsuite | ios: iphone ipad ios | jenkins: jenkins | jira: jira | kubernetes: kubernetes kubectl |
  linux: linux ubuntu debian redhat centos | macos: macbook macos imac | mongodb: mongodb | mysql: mysql | office365: o365 office365 |
  okta: okta | onedrive: onedrive | oracle: oracle | outlook: outlook | postgresql: postgres postgresql | powerbi: powerbi |
  python: python | rabbitmq: rabbitmq | salesforce: salesforce | sap: sap | security: phishing ransomware malware virus |
  servicenow: servicenow | sharepoint: sharepoint | sql: sql | teams: teams msteams | vmware: vmware | windows: windows win10 win11 |
  zoom: zoom`
    .split('|')
    .flatMap(entry => {
      const [skill, words] = entry.trim().split(':') as [string, string];
      return words
        .trim()
        .split(' ')
        .map(word => [word, skill]);
    }),
);

/** Skills that a ticket without the language model asks for, at most. */
const MAX_SKILLS = 6;

/** Skills by topic, most specific first, then products that the text names. */
export function skillsFor(category: string, subcategory: string | null, words: readonly string[]): string[] {
  const topic = SKILLS_OF_TOPIC[`${category}/${subcategory}`] ?? SKILLS_OF_TOPIC[category] ?? [asSkill(category)];
  const named = words.flatMap(word => (Object.hasOwn(SKILL_OF_WORD, word) ? [SKILL_OF_WORD[word] as string] : []));
  return [...new Set([...topic, ...named])].filter(Boolean).slice(0, MAX_SKILLS);
}

/** A category that an administrator added asks for a skill of its own name. */
function asSkill(category: string): string {
  return category
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 50);
}

/** The matched terms, for people: strongest first, each once. */
export function evidence(hits: readonly TermHit[], category: string): string[] {
  const own = hits.filter(hit => hit.category === category).map(hit => hit.term.replace(/\*$/, '…'));
  return [...new Set(own)].slice(0, 5);
}
