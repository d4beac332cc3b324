import type { DEFAULT_TAXONOMY, Priority, Status } from '@switchboard/contracts';
import { defineTexts } from './texts';

export type { Priority, Status };

// What the help desk itself is called by, on every page.

export const PRIORITY_NAMES = defineTexts({
  en: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' } satisfies Record<Priority, string>,
  de: { low: 'Niedrig', medium: 'Mittel', high: 'Hoch', critical: 'Kritisch' },
});

export const STATUS_NAMES = defineTexts({
  en: {
    open: 'Open',
    in_progress: 'In progress',
    pending: 'Waiting on requester',
    resolved: 'Resolved',
    closed: 'Closed',
  } satisfies Record<Status, string>,
  de: {
    open: 'Offen',
    in_progress: 'In Arbeit',
    pending: 'Wartet auf Antwort',
    resolved: 'Gelöst',
    closed: 'Geschlossen',
  },
});

type Category = keyof typeof DEFAULT_TAXONOMY;
type Subcategory = (typeof DEFAULT_TAXONOMY)[Category][number];

export const CATEGORY_NAMES = defineTexts({
  en: {
    network: 'Network',
    software: 'Software',
    hardware: 'Hardware',
    access: 'Access',
    email: 'E-mail',
    storage: 'Storage',
    purchase: 'Purchase',
    hr: 'People',
    billing: 'Billing',
    account: 'Account',
    technical: 'Technical',
    general: 'General',
  } satisfies Record<Category, string>,
  de: {
    network: 'Netzwerk',
    software: 'Software',
    hardware: 'Geräte',
    access: 'Zugang',
    email: 'E-Mail',
    storage: 'Speicher',
    purchase: 'Einkauf',
    hr: 'Personal',
    billing: 'Abrechnung',
    account: 'Konto',
    technical: 'Technik',
    general: 'Allgemeines',
  },
});

export const SUBCATEGORY_NAMES = defineTexts({
  en: {
    vpn: 'VPN',
    wifi: 'Wi-Fi',
    dns: 'DNS',
    firewall: 'Firewall',
    install: 'Installation',
    license: 'Licence',
    crash: 'Crash',
    update: 'Update',
    laptop: 'Laptop',
    printer: 'Printer',
    phone: 'Phone',
    monitor: 'Screen',
    password: 'Password',
    permissions: 'Permissions',
    admin_rights: 'Admin rights',
    mfa: 'MFA',
    delivery: 'Delivery',
    mailbox: 'Mailbox',
    spam: 'Spam',
    quota: 'Quota',
    backup: 'Backup',
    file_share: 'File share',
    order: 'Order',
    invoice: 'Invoice',
    onboarding: 'Onboarding',
    leave: 'Leave',
    payroll: 'Payroll',
    refund: 'Refund',
    charge: 'Charge',
    subscription: 'Subscription',
    create: 'New account',
    delete: 'Removal',
    profile: 'Profile',
    bug: 'Bug',
    performance: 'Speed',
    api: 'API',
    question: 'Question',
    project: 'Project',
    other: 'Other',
  } satisfies Record<Subcategory, string>,
  de: {
    vpn: 'VPN',
    wifi: 'WLAN',
    dns: 'DNS',
    firewall: 'Firewall',
    install: 'Installation',
    license: 'Lizenz',
    crash: 'Absturz',
    update: 'Aktualisierung',
    laptop: 'Laptop',
    printer: 'Drucker',
    phone: 'Telefon',
    monitor: 'Bildschirm',
    password: 'Passwort',
    permissions: 'Berechtigungen',
    admin_rights: 'Adminrechte',
    mfa: 'MFA',
    delivery: 'Zustellung',
    mailbox: 'Postfach',
    spam: 'Spam',
    quota: 'Kontingent',
    backup: 'Sicherung',
    file_share: 'Dateifreigabe',
    order: 'Bestellung',
    invoice: 'Rechnung',
    onboarding: 'Eintritt',
    leave: 'Urlaub',
    payroll: 'Gehalt',
    refund: 'Erstattung',
    charge: 'Belastung',
    subscription: 'Abonnement',
    create: 'Neues Konto',
    delete: 'Löschung',
    profile: 'Profil',
    bug: 'Fehler',
    performance: 'Tempo',
    api: 'API',
    question: 'Frage',
    project: 'Vorhaben',
    other: 'Anderes',
  },
});

const named = (names: object, key: string): string => {
  const name: unknown = Object.hasOwn(names, key) ? (names as Record<string, unknown>)[key] : undefined;
  // What an admin has added is called what the admin calls it.
  return typeof name === 'string'
    ? name
    : key.replaceAll('_', ' ').replace(/^\p{L}/u, first => first.toLocaleUpperCase());
};

/** "Network, VPN". */
export function topicName(
  names: { categories: object; subcategories: object },
  category: string | null,
  subcategory: string | null,
): string | undefined {
  if (category === null) return undefined;
  const parts = [named(names.categories, category)];
  if (subcategory !== null) parts.push(named(names.subcategories, subcategory));
  return parts.join(', ');
}
