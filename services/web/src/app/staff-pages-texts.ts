import { defineTexts } from './texts';

export const staffPagesTexts = defineTexts({
  en: {
    run: 'Run',
    desk: 'Desk',
    more: 'More',
    numbers: 'Dashboard',
    reports: 'Reports',
    people: 'People and skills',
    operations: 'Operations',
    teams: 'Teams',
    categories: 'Categories',
    forms: 'Forms',
    cannedReplies: 'Canned replies',
    settings: 'Settings',
  },
  de: {
    run: 'Betrieb',
    desk: 'Einrichtung',
    more: 'Mehr',
    numbers: 'Übersicht',
    reports: 'Berichte',
    people: 'Personen und Fähigkeiten',
    operations: 'Technik',
    teams: 'Teams',
    categories: 'Kategorien',
    forms: 'Formulare',
    cannedReplies: 'Textbausteine',
    settings: 'Einstellungen',
  },
});
