import { defineTexts } from '../app/texts';

export const settingsTexts = defineTexts({
  en: {
    title: 'Settings',
    headline: (set: number, all: number) => `${set} of ${all} settings are set here, the others are as they come.`,
    how: 'A setting is an environment variable: set it where Switchboard is started, then start it again. Nothing is changed on this page.',
    elsewhere: (names: string) =>
      `You see what the gateway that answered runs with. Processes of their own run ${names}; what they are set to is known there alone, so look at their environment.`,
    search: 'Search settings',
    which: 'Which settings',
    all: 'All',
    onlySet: 'Set here',
    process: 'The process',
    failed: 'The settings did not arrive',
    none: 'No setting fits',
    noneText: 'Look for another word, or at all of them.',
    set: 'set',
    standard: 'default',
    derived: 'follows from the others',
    notSet: 'not set',
    hidden: 'set, and not shown',
    usually: (value: string) => `default ${value}`,
    also: (names: string) => `Also for ${names}.`,
  },
  de: {
    title: 'Einstellungen',
    headline: (set, all) =>
      `${set} von ${all} Einstellungen sind hier gesetzt, die anderen sind, wie sie geliefert werden.`,
    how: 'Eine Einstellung ist eine Umgebungsvariable: setzen Sie sie dort, wo Switchboard gestartet wird, und starten Sie es neu. Auf dieser Seite wird nichts geändert.',
    elsewhere: names =>
      `Sie sehen, womit das Gateway läuft, das geantwortet hat. Eigene Prozesse haben ${names}; ihre Einstellungen kennt nur ihre eigene Umgebung.`,
    search: 'Einstellungen durchsuchen',
    which: 'Welche Einstellungen',
    all: 'Alle',
    onlySet: 'Hier gesetzt',
    process: 'Der Prozess',
    failed: 'Die Einstellungen sind nicht angekommen',
    none: 'Keine Einstellung passt',
    noneText: 'Suchen Sie ein anderes Wort, oder sehen Sie alle an.',
    set: 'gesetzt',
    standard: 'Vorgabe',
    derived: 'folgt aus den anderen',
    notSet: 'nicht gesetzt',
    hidden: 'gesetzt, wird nicht gezeigt',
    usually: value => `Vorgabe ${value}`,
    also: names => `Auch für ${names}.`,
  },
});
