import { defineTexts } from '../app/texts';

export const cannedTexts = defineTexts({
  en: {
    canned: 'Canned replies',
    find: 'Find a canned reply',
    none: 'No canned reply is called so.',
    failed: 'The canned reply did not arrive. Try again.',
    howMany: (count: number) =>
      `${count} ${count === 1 ? 'canned reply' : 'canned replies'}: arrow keys choose, Enter inserts, Escape leaves the text`,
  },
  de: {
    canned: 'Textbausteine',
    find: 'Einen Textbaustein finden',
    none: 'So heißt kein Textbaustein.',
    failed: 'Der Textbaustein ist nicht angekommen. Versuchen Sie es noch einmal.',
    howMany: count =>
      `${count} ${count === 1 ? 'Textbaustein' : 'Textbausteine'}: Pfeiltasten wählen, Enter fügt ein, Escape lässt den Text`,
  },
});
