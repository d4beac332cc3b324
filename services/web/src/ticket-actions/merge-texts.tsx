import { defineTexts } from '../app/texts';

const messages = (count: string) => `${count} ${count === '1' ? 'message' : 'messages'}`;
const nachrichten = (count: string) => `${count} ${count === '1' ? 'Nachricht' : 'Nachrichten'}`;

export const mergeTexts = defineTexts({
  en: {
    merge: 'Merge',
    title: 'Merge into one conversation',
    find: 'Which ticket is the same matter? The next step shows what happens.',
    choose: 'Choose which ticket stays. The other one points to it, and you can take it apart again.',
    whichStays: 'Which ticket stays',
    messages,
    then: 'Then',
    inOrder: (count: string) => `${messages(count)} in the order they were written`,
    oneRequester: (name: string) => (
      <>
        <strong>{name}</strong> gets every reply once
      </>
    ),
    bothRequesters: (one: string, other: string) => (
      <>
        <strong>Both requesters</strong>, {one} and {other}, get every reply, and each reads what the other wrote before
      </>
    ),
    stay: (what: string) => (
      <>
        <strong>{what}</strong> stay as they are
      </>
    ),
    closes: (number: string, name: string) => (
      <>
        <strong>{number}</strong> is closed, and {name} is told
      </>
    ),
    otherTopics: (one: string, other: string) => (
      <>
        They are about <strong>different things</strong>: {one}, and {other}
      </>
    ),
    another: 'Another ticket',
    look: 'Look at the other one',
    goesOn: (number: string) => `Merged: it goes on in ${number}`,
    apart: 'Taken apart again',
    theirs: 'It was merged or changed by somebody else.',
    goesOnIn: 'This went on in',
    unmerge: 'Unmerge',
    isMerged: 'What is written goes to the ticket that it was merged into.',
  },
  de: {
    merge: 'Zusammenlegen',
    title: 'Zu einem Gespräch zusammenlegen',
    find: 'Welches Ticket meint dieselbe Sache? Der nächste Schritt zeigt, was geschieht.',
    choose: 'Wählen Sie, welches Ticket bleibt. Das andere verweist darauf, und Sie können es wieder trennen.',
    whichStays: 'Welches Ticket bleibt',
    messages: nachrichten,
    then: 'Danach',
    inOrder: count => `${nachrichten(count)}, wie sie geschrieben wurden`,
    oneRequester: name => (
      <>
        <strong>{name}</strong> bekommt jede Antwort einmal
      </>
    ),
    bothRequesters: (one, other) => (
      <>
        <strong>Beide</strong>, {one} und {other}, bekommen jede Antwort, und jeder liest, was der andere vorher schrieb
      </>
    ),
    stay: what => (
      <>
        <strong>{what}</strong> bleiben, wie sie sind
      </>
    ),
    closes: (number, name) => (
      <>
        <strong>{number}</strong> wird geschlossen, und {name} erfährt es
      </>
    ),
    otherTopics: (one, other) => (
      <>
        Es geht um <strong>Verschiedenes</strong>: {one}, und {other}
      </>
    ),
    another: 'Ein anderes Ticket',
    look: 'Das andere ansehen',
    goesOn: number => `Zusammengelegt: es geht weiter in ${number}`,
    apart: 'Wieder getrennt',
    theirs: 'Jemand anderes hat es zusammengelegt oder geändert.',
    goesOnIn: 'Das ging weiter in',
    unmerge: 'Trennen',
    isMerged: 'Geschrieben wird in dem Ticket, mit dem es zusammengelegt wurde.',
  },
});
