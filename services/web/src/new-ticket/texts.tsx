import { defineTexts } from '../app/texts';

export const newTicketTexts = defineTexts({
  en: {
    title: 'What can we help with?',
    intro: 'Tell it in your own words. We find the right person.',
    oneLine: 'In one line',
    what: 'What happens, and since when?',
    fileAs: 'We would file it as',
    byGemini: 'suggested by Gemini',
    byUs: 'sorted by words that we know',
    reading: 'Reading …',
    idle: 'Write a sentence or two, and we say how we would file it.',
    localTitle: 'Sorted on our side, without the assistant',
    localText: 'It does not read this one now. Your ticket is safe, whatever we made of it here.',
    awayTitle: 'No suggestion right now',
    awayText: 'Send it as it is. Your ticket is safe and is sorted afterwards.',
    topic: 'Topic',
    priority: 'Priority',
    yourChoice: 'your choice',
    asSuggested: 'As suggested',
    noTopic: 'Topic',
    noPriority: 'Priority',
    knows: 'and look for somebody who knows',
    dashed: 'Dashed is a suggestion. What you choose stays as you chose it.',
    readAs: (from: string, to: string) => (
      <>
        <b>{from}</b> was read as <b>{to}</b>; your text is kept as written.
      </>
    ),
    send: (files: number) =>
      files === 0 ? 'Send ticket' : `Send ticket with ${files} ${files === 1 ? 'file' : 'files'}`,
    draftKept: 'Draft kept on this device',
    emptyTitle: 'Say in one line what it is about.',
    emptyDescription: 'Say what happens, so that we can help.',
    notSent: 'It was not sent. What you wrote is still here.',
    next: 'What happens next',
    nextText:
      'You get a number at once. Somebody who knows answers you here and by e-mail; you can add to it at any time.',
    alike: 'You have one like it open',
    unconfirmed: 'Your address is not confirmed yet: until then you read answers here only.',
    resend: 'Send the confirmation again',
    resent: 'It is on its way.',
    resentNot: 'It could not be sent. Wait five minutes and try again.',
  },
  de: {
    title: 'Womit können wir helfen?',
    intro: 'Sagen Sie es in Ihren Worten. Wir finden die richtige Person.',
    oneLine: 'In einer Zeile',
    what: 'Was passiert, und seit wann?',
    fileAs: 'Wir würden es einordnen als',
    byGemini: 'vorgeschlagen von Gemini',
    byUs: 'sortiert nach Wörtern, die wir kennen',
    reading: 'Wird gelesen …',
    idle: 'Schreiben Sie ein, zwei Sätze, und wir sagen, wie wir es einordnen würden.',
    localTitle: 'Bei uns sortiert, ohne den Assistenten',
    localText: 'Er liest das gerade nicht. Ihr Ticket ist sicher, was immer wir hier daraus gemacht haben.',
    awayTitle: 'Gerade kein Vorschlag',
    awayText: 'Senden Sie es, wie es ist. Ihr Ticket ist sicher und wird danach eingeordnet.',
    topic: 'Thema',
    priority: 'Dringlichkeit',
    yourChoice: 'Ihre Wahl',
    asSuggested: 'Wie vorgeschlagen',
    noTopic: 'Thema',
    noPriority: 'Dringlichkeit',
    knows: 'und suchen jemanden, der das kennt:',
    dashed: 'Gestrichelt ist ein Vorschlag. Was Sie wählen, bleibt, wie Sie es gewählt haben.',
    readAs: (from, to) => (
      <>
        <b>{from}</b> wurde als <b>{to}</b> gelesen; Ihr Text bleibt, wie er ist.
      </>
    ),
    send: files => (files === 0 ? 'Ticket senden' : `Ticket mit ${files} ${files === 1 ? 'Datei' : 'Dateien'} senden`),
    draftKept: 'Entwurf liegt auf diesem Gerät',
    emptyTitle: 'Sagen Sie in einer Zeile, worum es geht.',
    emptyDescription: 'Sagen Sie, was passiert, damit wir helfen können.',
    notSent: 'Es wurde nicht gesendet. Was Sie geschrieben haben, ist noch da.',
    next: 'Wie es weitergeht',
    nextText:
      'Sie bekommen sofort eine Nummer. Jemand, der es weiß, antwortet Ihnen hier und per E-Mail; ergänzen können Sie jederzeit.',
    alike: 'So eins haben Sie schon offen',
    unconfirmed: 'Ihre Adresse ist noch nicht bestätigt: bis dahin lesen Sie Antworten nur hier.',
    resend: 'Bestätigung noch einmal schicken',
    resent: 'Sie ist unterwegs.',
    resentNot: 'Sie ließ sich nicht schicken. Warten Sie fünf Minuten und versuchen Sie es noch einmal.',
  },
});
