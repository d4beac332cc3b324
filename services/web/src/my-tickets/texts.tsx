import { defineTexts } from '../app/texts';

const EN = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const DE = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'];
const count = (words: string[], n: number) => words[n] ?? String(n);
const lower = (text: string) => text.toLocaleLowerCase();

export const myTicketsTexts = defineTexts({
  en: {
    title: 'My tickets',
    waiting: (n: number) => `${count(EN, n)} ${n === 1 ? 'ticket' : 'tickets'}`,
    waitingEnd: (n: number, inWork: number) =>
      ` ${n === 1 ? 'waits' : 'wait'} for your answer${inWork === 0 ? '' : `, ${lower(count(EN, inWork))} ${inWork === 1 ? 'is' : 'are'} in work`}.`,
    inWorkOnly: (n: number) => `${count(EN, n)} ${n === 1 ? 'ticket is' : 'tickets are'} in work.`,
    nothingOpen: 'Nothing is open.',
    newTicket: 'New ticket',
    show: 'Which tickets',
    now: 'Now',
    solved: 'Solved',
    all: 'All',
    search: 'Search your tickets',
    waitingForYou: 'Waiting for you',
    inWork: 'In work',
    solvedLately: 'Solved lately',
    failed: 'The list did not arrive',
    empty: 'Nothing open',
    emptyText: 'When you need something, tell us in your own words. We find the person who knows.',
    emptySolved: 'Nothing is solved yet',
    noMatch: 'No ticket matches',
    noMatchText: (q: string) => `Your tickets do not say “${q}”.`,
    clear: 'Clear the search',
    more: 'Show more',
    found: (n: number) => (n === 1 ? '1 ticket' : `${n} tickets`),
    confirm: 'Confirm',
    confirmOf: (title: string) => `Confirm that it is solved: ${title}`,
    answer: 'Answer',
    answerOf: (title: string) => `Answer: ${title}`,
    saysSolved: (name: string) => (
      <>
        <b>{name}</b> says this is solved. Does it work for you?
      </>
    ),
    someSolved: 'This is said to be solved. Does it work for you?',
    asks: (name: string) => (
      <>
        <b>{name}</b> waits for your answer
      </>
    ),
    someAsks: 'We wait for your answer',
    works: (name: string) => (
      <>
        <b>{name}</b> works on it
      </>
    ),
    has: (name: string) => (
      <>
        <b>{name}</b> has it and answers you here
      </>
    ),
    looking: (topic: string | undefined) =>
      topic === undefined ? 'We read it and look for somebody who knows' : `We look for somebody who knows ${topic}`,
    closed: 'It is closed',
    closedBy: (name: string) => (
      <>
        <b>{name}</b> took care of it
      </>
    ),
    toConfirm: 'Solved, to confirm',
    needsAnswer: 'Needs your answer',
    withName: (name: string) => `With ${name}`,
    inLine: 'Looking for somebody',
    closedAfter: (duration: string) => `Closed after ${duration}`,
    closedFailed: 'It could not be closed. Open the ticket and try again.',
  },
  de: {
    title: 'Meine Tickets',
    waiting: n => `${count(DE, n)} ${n === 1 ? 'Ticket' : 'Tickets'}`,
    waitingEnd: (n, inWork) =>
      ` ${n === 1 ? 'wartet' : 'warten'} auf Ihre Antwort${inWork === 0 ? '' : `, ${inWork === 1 ? 'eins ist' : `${lower(count(DE, inWork))} sind`} in Arbeit`}.`,
    inWorkOnly: n => `${count(DE, n)} ${n === 1 ? 'Ticket ist' : 'Tickets sind'} in Arbeit.`,
    nothingOpen: 'Nichts ist offen.',
    newTicket: 'Neues Ticket',
    show: 'Welche Tickets',
    now: 'Jetzt',
    solved: 'Gelöst',
    all: 'Alle',
    search: 'Ihre Tickets durchsuchen',
    waitingForYou: 'Wartet auf Sie',
    inWork: 'In Arbeit',
    solvedLately: 'Kürzlich gelöst',
    failed: 'Die Liste ist nicht angekommen',
    empty: 'Nichts offen',
    emptyText: 'Wenn Sie etwas brauchen, sagen Sie es in Ihren Worten. Wir finden den Menschen, der es weiß.',
    emptySolved: 'Noch ist nichts gelöst',
    noMatch: 'Kein Ticket passt',
    noMatchText: q => `In Ihren Tickets steht nicht „${q}“.`,
    clear: 'Suche leeren',
    more: 'Mehr zeigen',
    found: n => (n === 1 ? '1 Ticket' : `${n} Tickets`),
    confirm: 'Bestätigen',
    confirmOf: title => `Bestätigen, dass es gelöst ist: ${title}`,
    answer: 'Antworten',
    answerOf: title => `Antworten: ${title}`,
    saysSolved: name => (
      <>
        <b>{name}</b> sagt, das ist gelöst. Geht es bei Ihnen?
      </>
    ),
    someSolved: 'Das soll gelöst sein. Geht es bei Ihnen?',
    asks: name => (
      <>
        <b>{name}</b> wartet auf Ihre Antwort
      </>
    ),
    someAsks: 'Wir warten auf Ihre Antwort',
    works: name => (
      <>
        <b>{name}</b> arbeitet daran
      </>
    ),
    has: name => (
      <>
        <b>{name}</b> hat es und antwortet Ihnen hier
      </>
    ),
    looking: topic =>
      topic === undefined ? 'Wir lesen es und suchen jemanden, der es weiß' : `Wir suchen jemanden für ${topic}`,
    closed: 'Es ist geschlossen',
    closedBy: name => (
      <>
        <b>{name}</b> hat sich darum gekümmert
      </>
    ),
    toConfirm: 'Gelöst, zu bestätigen',
    needsAnswer: 'Braucht Ihre Antwort',
    withName: name => `Bei ${name}`,
    inLine: 'Sucht jemanden',
    closedAfter: duration => `Geschlossen nach ${duration}`,
    closedFailed: 'Es ließ sich nicht schließen. Öffnen Sie das Ticket und versuchen Sie es noch einmal.',
  },
});
