import type { AuditFinding } from '@switchboard/contracts';
import { defineTexts } from '../app/texts';

/** What each kind of finding means, by its name in the API, and what to do. */
export const findingTexts = defineTexts({
  en: {
    entry: 'Entries that are not as they were written',
    entryAdvice:
      'Somebody wrote to the database past Switchboard. Repair nothing yet: keep the database and the copy of the checkpoints as they are, and compare them with a backup from before.',
    checkpoint: 'Signed checkpoints that do not fit',
    checkpointAdvice:
      'Was the database restored from a backup? Then move the copy of the checkpoints away and verify again. Else somebody wrote to it past Switchboard: keep both as they are.',
    unrecorded: 'What the trail does not tell of',
    unrecordedAdvice:
      'It never reached audit. Look for it among the parked messages of audit, replay them, and verify again. Where it is nowhere, the database was written to past Switchboard.',
    edited: (place: string) => `Entry ${place} was changed after it was written.`,
    deleted: (place: string) => `Entry ${place} is missing.`,
    inserted: (place: string) => `Entry ${place} was put in by somebody else.`,
    reordered: (place: string) => `Entry ${place} stands in another place than it was written for.`,
    truncated: (place: string) => (place === '1' ? 'All its entries are gone.' : `It ends before entry ${place}.`),
    rewritten: (place: string) => `From entry ${place} on it is not what was signed.`,
    missing: (place: string) => `Checkpoint ${place} is not in the database.`,
    forged: (place: string) => `Checkpoint ${place} is not signed by our key.`,
    altered: (place: string) => `Checkpoint ${place} was changed after it was signed.`,
    replaced: (place: string) => `Checkpoint ${place} is another one than in the copy.`,
    unchained: (place: string) => `Checkpoint ${place} does not follow the one before.`,
    uncovered: () => 'Entries were kept away from the checkpoints. Does audit run, and has it its key?',
    no_chain: () => 'Nothing of it was recorded.',
    no_beginning: () => 'Its beginning was not recorded.',
    other: (kind: string) => `${kind}`,
  },
  de: {
    entry: 'Einträge, die nicht mehr so sind, wie sie geschrieben wurden',
    entryAdvice:
      'Jemand hat an Switchboard vorbei in die Datenbank geschrieben. Reparieren Sie noch nichts: lassen Sie die Datenbank und die Kopie der Prüfpunkte, wie sie sind, und vergleichen Sie mit einer früheren Sicherung.',
    checkpoint: 'Unterschriebene Prüfpunkte, die nicht passen',
    checkpointAdvice:
      'Wurde die Datenbank aus einer Sicherung wiederhergestellt? Dann legen Sie die Kopie der Prüfpunkte beiseite und prüfen Sie noch einmal. Sonst hat jemand an Switchboard vorbei geschrieben: lassen Sie beides, wie es ist.',
    unrecorded: 'Wovon die Spur nichts sagt',
    unrecordedAdvice:
      'Es hat audit nie erreicht. Suchen Sie es unter den abgelegten Nachrichten von audit, wiederholen Sie sie und prüfen Sie noch einmal. Ist es nirgends, wurde an Switchboard vorbei in die Datenbank geschrieben.',
    edited: place => `Eintrag ${place} wurde nachträglich geändert.`,
    deleted: place => `Eintrag ${place} fehlt.`,
    inserted: place => `Eintrag ${place} wurde von jemand anderem eingefügt.`,
    reordered: place => `Eintrag ${place} steht an einer anderen Stelle als der, für die er geschrieben wurde.`,
    truncated: place => (place === '1' ? 'Alle Einträge sind weg.' : `Die Kette endet vor Eintrag ${place}.`),
    rewritten: place => `Ab Eintrag ${place} ist sie nicht mehr, was unterschrieben wurde.`,
    missing: place => `Prüfpunkt ${place} ist nicht in der Datenbank.`,
    forged: place => `Prüfpunkt ${place} trägt nicht unsere Unterschrift.`,
    altered: place => `Prüfpunkt ${place} wurde nach der Unterschrift geändert.`,
    replaced: place => `Prüfpunkt ${place} ist ein anderer als in der Kopie.`,
    unchained: place => `Prüfpunkt ${place} folgt nicht auf den vorigen.`,
    uncovered: () => 'Einträge wurden von den Prüfpunkten ferngehalten. Läuft audit, und hat es seinen Schlüssel?',
    no_chain: () => 'Davon wurde nichts aufgezeichnet.',
    no_beginning: () => 'Der Anfang wurde nicht aufgezeichnet.',
    other: kind => `${kind}`,
  },
});

/** In plain words; a kind that this page does not know yet by its name. */
export function wordsOf(said: (typeof findingTexts)['en'], { kind, index, checkpoint }: AuditFinding): string {
  const sentence = (said as Readonly<Record<string, string | ((place: string) => unknown)>>)[kind];
  return typeof sentence === 'function' ? String(sentence(String(index ?? checkpoint ?? ''))) : said.other(kind);
}
