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
    failed: 'Nothing was changed. Try again.',
    someStay: (count: number) =>
      count === 1 ? 'One stayed as it was; it stays selected.' : `${count} stayed as they were; they stay selected.`,
    notUndone: 'It could not be undone. Look at the tickets.',
    someNotUndone: (count: number) => `${count} could not be undone.`,
    overtaken: 'Somebody changed it meanwhile. Look at it, then try again.',
    assign: 'Assign',
    switchboard: 'Switchboard',
    nobody: 'nobody',
    withNow: (who: string) => `now with: ${who}`,
    routesEach: 'routes each by its skills',
    hasThem: 'has them already',
    takes: (count: number) => `takes ${count}`,
    takesThen: (count: number, room: number) => `takes ${count}, then room for ${room}`,
    takesOver: (count: number, over: number) => `takes ${count}, ${over} more than there is room for`,
    atMost: (count: number) => `Select ${count} at most to give them to somebody.`,
    assignTo: (count: number) => `Assign ${count}`,
    given: (count: number) => `Assigned: ${count} ${count === 1 ? 'ticket' : 'tickets'}.`,
    givenPartly: (count: number, nobody: number) =>
      `Assigned: ${count}. Undo gives back all but ${nobody} that nobody had.`,
    merge: 'Merge',
    whichStays: 'Which ticket stays',
    into: (number: string) => `into ${number}`,
    oneTalk: 'into one conversation, can be undone',
    mergeable: (most: number) => `Select 2 to ${most} to make one conversation of them.`,
    merges: (closed: number, requesters: number) =>
      `${closed === 1 ? '1 is closed and points' : `${closed} are closed and point`} to it; ${requesters === 1 ? 'one requester gets' : `${requesters} requesters get`} every reply`,
    mixed: 'They are about different things.',
    mergeInto: (count: number) => `Merge ${count} into it`,
    merged: (count: number) => `Merged: ${count} ${count === 1 ? 'ticket' : 'tickets'}.`,
    deleteMany: (count: number) => `Delete ${count} …`,
    deleteTitle: (count: number) => `Delete ${count} ${count === 1 ? 'ticket' : 'tickets'} for good?`,
    deleteIntro:
      'Their messages and files go too, and nothing brings them back. The audit trail keeps that they were there.',
    typeCount: (count: number) => `Type ${count} to show that you mean all of them`,
    notTheCount: 'That is another number.',
    keep: 'Keep them',
    deleteNow: (count: number) => `Delete ${count}`,
    deleted: (count: number) => `Deleted: ${count} ${count === 1 ? 'ticket' : 'tickets'}.`,
    allSelected: (total: number) => `All ${total} tickets`,
    allIntro:
      'Everything that matches. Nothing changes until you choose. It takes a while and can be stopped, but so many can not be taken back at once.',
    backToSome: 'Back to those that were selected',
    applyAll: (total: number) => `Change all ${total} tickets`,
    work: 'Change of many tickets',
    workFailed: 'How far it is did not arrive',
    jobTitle: (kind: string, state: string, done: number, total: number) => {
      const result = `${done} of ${total} tickets are ${kind === 'delete' ? 'deleted' : 'changed'}`;
      if (state === 'done') return result;
      if (state === 'cancelled') return `Stopped: ${result}`;
      return state === 'failed' ? `It broke off: ${result}` : `${done} of ${total} tickets so far`;
    },
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
    failed: 'Nichts wurde geändert. Versuchen Sie es noch einmal.',
    someStay: count =>
      count === 1
        ? 'Eines blieb, wie es war, und bleibt ausgewählt.'
        : `${count} blieben, wie sie waren, und bleiben ausgewählt.`,
    notUndone: 'Das ließ sich nicht rückgängig machen. Sehen Sie die Tickets an.',
    someNotUndone: count => `${count} ließen sich nicht rückgängig machen.`,
    overtaken: 'Jemand hat es inzwischen geändert. Sehen Sie es an und versuchen Sie es noch einmal.',
    assign: 'Vergeben',
    switchboard: 'Switchboard',
    nobody: 'niemand',
    withNow: who => `jetzt bei: ${who}`,
    routesEach: 'vermittelt jedes nach seinen Fähigkeiten',
    hasThem: 'hat sie schon',
    takes: count => `nimmt ${count}`,
    takesThen: (count, room) => `nimmt ${count}, dann Platz für ${room}`,
    takesOver: (count, over) => `nimmt ${count}, ${over} mehr, als Platz ist`,
    atMost: count => `Wählen Sie höchstens ${count}, um sie jemandem zu geben.`,
    assignTo: count => `${count} vergeben`,
    given: count => `Vergeben: ${count} ${count === 1 ? 'Ticket' : 'Tickets'}.`,
    givenPartly: (count, nobody) => `Vergeben: ${count}. Rückgängig gilt für alle außer ${nobody}, die niemand hatte.`,
    merge: 'Zusammenlegen',
    whichStays: 'Welches Ticket bleibt',
    into: number => `in ${number}`,
    oneTalk: 'zu einem Gespräch, lässt sich rückgängig machen',
    mergeable: most => `Wählen Sie 2 bis ${most}, um ein Gespräch daraus zu machen.`,
    merges: (closed, requesters) =>
      `${closed === 1 ? '1 wird geschlossen und verweist' : `${closed} werden geschlossen und verweisen`} darauf; ${requesters === 1 ? 'eine Person bekommt' : `${requesters} Personen bekommen`} jede Antwort`,
    mixed: 'Es geht um Verschiedenes.',
    mergeInto: count => `${count} dort hineinlegen`,
    merged: count => `Zusammengelegt: ${count} ${count === 1 ? 'Ticket' : 'Tickets'}.`,
    deleteMany: count => `${count} löschen …`,
    deleteTitle: count => `${count} ${count === 1 ? 'Ticket' : 'Tickets'} für immer löschen?`,
    deleteIntro:
      'Ihre Nachrichten und Dateien gehen mit, und nichts bringt sie zurück. Das Protokoll behält, dass es sie gab.',
    typeCount: count => `Tippen Sie ${count}, wenn Sie alle meinen`,
    notTheCount: 'Das ist eine andere Zahl.',
    keep: 'Behalten',
    deleteNow: count => `${count} löschen`,
    deleted: count => `Gelöscht: ${count} ${count === 1 ? 'Ticket' : 'Tickets'}.`,
    allSelected: total => `Alle ${total} Tickets`,
    allIntro:
      'Alles, was passt. Nichts ändert sich, bis Sie wählen. Es dauert ein wenig und lässt sich anhalten; so viele lassen sich aber nicht auf einmal rückgängig machen.',
    backToSome: 'Zurück zu den ausgewählten',
    applyAll: total => `Alle ${total} Tickets ändern`,
    work: 'Änderung vieler Tickets',
    workFailed: 'Wie weit es ist, ist nicht angekommen',
    jobTitle: (kind, state, done, total) => {
      const result = `${done} von ${total} Tickets sind ${kind === 'delete' ? 'gelöscht' : 'geändert'}`;
      if (state === 'done') return result;
      if (state === 'cancelled') return `Angehalten: ${result}`;
      return state === 'failed' ? `Abgebrochen: ${result}` : `${done} von ${total} Tickets bis jetzt`;
    },
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
