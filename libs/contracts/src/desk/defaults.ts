import { DEFAULT_TAXONOMY } from '../taxonomy';
import { DEFAULT_SKILLS } from './default-skills';
import { type DeskContents, deskTaxonomy } from './desk-taxonomy';
import type { DeskCategory } from './topics';

/** Words that are not written as the key spells them. */
const SPELT: Readonly<Record<string, string>> = {
  vpn: 'VPN',
  wifi: 'Wi-Fi',
  dns: 'DNS',
  mfa: 'MFA',
  hr: 'HR',
  api: 'API',
  email: 'E-mail',
};

const labelOf = (key: string): string => SPELT[key] ?? (key[0] ?? '').toUpperCase() + key.slice(1).replaceAll('_', ' ');

const categoryOf = ([key, subcategories]: [string, readonly string[]], index: number): DeskCategory => ({
  key,
  label: labelOf(key),
  description: null,
  subcategories: subcategories.map(sub => ({
    key: sub,
    label: labelOf(sub),
    skills: [...(DEFAULT_SKILLS[`${key}/${sub}`] ?? [])],
    retired: false,
  })),
  skills: [...(DEFAULT_SKILLS[key] ?? [])],
  defaultTeam: null,
  order: index * 10,
  retired: false,
});

/** What a new installation starts with. */
export const DEFAULT_DESK: DeskContents = {
  categories: Object.entries(DEFAULT_TAXONOMY).map(categoryOf),
  teams: [],
  fields: [],
};

/** The same as every process has it until something else is stored. */
export const INITIAL_TAXONOMY = deskTaxonomy(DEFAULT_DESK, 0);
