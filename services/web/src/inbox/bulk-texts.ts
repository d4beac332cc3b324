import { defineTexts } from '../app/texts';

export const bulkTexts = defineTexts({
  en: {
    selected: (count: number) => `${count} ${count === 1 ? 'ticket' : 'tickets'} selected`,
    intro: 'Nothing changes until you choose, and you can undo it. What you wrote on a ticket is kept as a draft.',
    selectAll: (total: number | undefined) => (total === undefined ? 'Select all' : `Select all ${total}`),
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
    allSelected: (total: number) => `All ${total} tickets`,
    allIntro:
      'Everything that matches. Nothing changes until you choose. It takes a while and can be stopped, but so many can not be taken back at once.',
    backToSome: 'Back to those that were selected',
    applyAll: (total: number) => `Change all ${total} tickets`,
    work: 'Change of many tickets',
    workFailed: 'How far it is did not arrive',
    jobTitle: (state: string, done: number, total: number) =>
      state === 'done'
        ? `${done} of ${total} tickets are changed`
        : state === 'cancelled'
          ? `Stopped: ${done} of ${total} tickets are changed`
          : state === 'failed'
            ? `It broke off: ${done} of ${total} tickets are changed`
            : `${done} of ${total} tickets so far`,
    goesOn: 'It goes on by itself, also when this is closed.',
    jobEnd: (done: number, failed: number) =>
      failed === 0 ? `${done} are as they should be.` : `${done} are as they should be, ${failed} stayed as they were.`,
    stop: 'Stop',
    close: 'Close',
    stayed: (count: number) => (count === 1 ? 'This one stayed as it was' : `These ${count} stayed as they were`),
  },
  de: {
    selected: count => `${count} ${count === 1 ? 'Ticket' : 'Tickets'} ausgewählt`,
    intro:
      'Nichts ändert sich, bis Sie wählen, und es lässt sich rückgängig machen. Was Sie geschrieben haben, bleibt als Entwurf.',
    selectAll: total => (total === undefined ? 'Alle auswählen' : `Alle ${total} auswählen`),
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
    allSelected: total => `Alle ${total} Tickets`,
    allIntro:
      'Alles, was passt. Nichts ändert sich, bis Sie wählen. Es dauert ein wenig und lässt sich anhalten; so viele lassen sich aber nicht auf einmal rückgängig machen.',
    backToSome: 'Zurück zu den ausgewählten',
    applyAll: total => `Alle ${total} Tickets ändern`,
    work: 'Änderung vieler Tickets',
    workFailed: 'Wie weit es ist, ist nicht angekommen',
    jobTitle: (state, done, total) =>
      state === 'done'
        ? `${done} von ${total} Tickets sind geändert`
        : state === 'cancelled'
          ? `Angehalten: ${done} von ${total} Tickets sind geändert`
          : state === 'failed'
            ? `Abgebrochen: ${done} von ${total} Tickets sind geändert`
            : `${done} von ${total} Tickets bis jetzt`,
    goesOn: 'Es geht von selbst weiter, auch wenn Sie das schließen.',
    jobEnd: (done, failed) =>
      failed === 0
        ? `${done} sind, wie sie sein sollen.`
        : `${done} sind, wie sie sein sollen, ${failed} blieben, wie sie waren.`,
    stop: 'Anhalten',
    close: 'Schließen',
    stayed: count => (count === 1 ? 'Dieses blieb, wie es war' : `Diese ${count} blieben, wie sie waren`),
  },
});
