import { skillsOfTopic, type TopicNotes } from '@switchboard/contracts';
import type { Sign } from './reading/signals';
import type { TermHit } from './terms/matcher';

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

/** Signals of an attack ask for somebody who knows about security. */
const SECURITY_SIGNS: readonly Sign[] = ['attack', 'malware', 'tricked'];

/** Skills by topic, most specific first, then security where the text speaks of an attack, then products that it names. */
export function skillsFor(
  category: string,
  subcategory: string | null,
  words: readonly string[],
  signs: ReadonlyMap<Sign, number>,
  notes: Pick<TopicNotes, 'skills'>,
): string[] {
  const stated = skillsOfTopic(notes, category, subcategory);
  const topic = stated.length > 0 ? stated : [asSkill(category)];
  const named = words.flatMap(word => (Object.hasOwn(SKILL_OF_WORD, word) ? [SKILL_OF_WORD[word] as string] : []));
  const security = SECURITY_SIGNS.some(sign => signs.has(sign)) ? ['security'] : [];
  return [...new Set([...topic, ...security, ...named])].filter(Boolean).slice(0, MAX_SKILLS);
}

/** A category of which nobody said what it takes asks for a skill of its own name. */
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
