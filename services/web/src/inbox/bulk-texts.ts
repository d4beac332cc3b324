import { defineTexts } from '../app/texts';

export const bulkTexts = defineTexts({
  en: {
    selected: (count: number) => `${count} ${count === 1 ? 'ticket' : 'tickets'} selected`,
    intro: 'Nothing changes until you choose, and you can undo it. What you wrote on a ticket is kept as a draft.',
    selectAll: 'Select all that match',
    clear: 'Clear',
    status: 'Status',
    priority: 'Priority',
    category: 'Category',
    choose: 'Choose',
    none: 'without',
    effect: (value: string, changed: number, same: number) =>
      `${changed} become ${value}${same > 0 ? `, ${same} ${same === 1 ? 'is' : 'are'} that already` : ''}`,
    forGood: 'sets it for good, no machine will change it',
    apply: (count: number) => `Change ${count} ${count === 1 ? 'ticket' : 'tickets'}`,
    done: (count: number) => `Changed: ${count} ${count === 1 ? 'ticket' : 'tickets'}`,
    some: (done: number, failed: number) => `Changed: ${done}. ${failed} could not be changed; they stay selected.`,
    failed: 'Nothing was changed. Try again.',
    most: (most: number) => `${most} at once at most`,
  },
  de: {
    selected: count => `${count} ${count === 1 ? 'Ticket' : 'Tickets'} ausgewählt`,
    intro:
      'Nichts ändert sich, bis Sie wählen, und es lässt sich rückgängig machen. Was Sie geschrieben haben, bleibt als Entwurf.',
    selectAll: 'Alle passenden auswählen',
    clear: 'Leeren',
    status: 'Status',
    priority: 'Dringlichkeit',
    category: 'Thema',
    choose: 'Wählen',
    none: 'ohne',
    effect: (value, changed, same) => `${changed} werden ${value}${same > 0 ? `, ${same} schon so` : ''}`,
    forGood: 'legt es fest, keine Maschine ändert es mehr',
    apply: count => `${count} ${count === 1 ? 'Ticket' : 'Tickets'} ändern`,
    done: count => `Geändert: ${count} ${count === 1 ? 'Ticket' : 'Tickets'}`,
    some: (done, failed) => `Geändert: ${done}. ${failed} ließen sich nicht ändern; sie bleiben ausgewählt.`,
    failed: 'Nichts wurde geändert. Versuchen Sie es noch einmal.',
    most: most => `höchstens ${most} auf einmal`,
  },
});
