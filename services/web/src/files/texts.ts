import { defineTexts } from '../app/texts';

const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;
const dateien = (count: number) => `${count} ${count === 1 ? 'Datei' : 'Dateien'}`;

export const fileTexts = defineTexts({
  en: {
    attach: 'Attach files',
    dropHere: 'Drop files here or',
    choose: 'choose',
    limits: (count: number, size: string) => `up to ${files(count)}, ${size} each`,
    requestFiles: 'Files of the request',
    chosen: 'Chosen files',
    ready: 'ready',
    waits: 'goes with the ticket',
    going: 'is being uploaded',
    sent: (part: string, whole: string) => `${part} of ${whole}`,
    progressOf: (name: string) => `How much of ${name} has gone`,
    removeFile: (name: string) => `Remove ${name}`,
    again: 'Try again',
    againFile: (name: string) => `Try again: ${name}`,
    lineBroke: 'The line broke. The file is still here and goes on when you are back.',
    notYetThere: (count: number) =>
      `The ticket is there. ${count === 1 ? 'One file has' : `${count} files have`} not arrived yet.`,
    notBrought: 'It did not arrive.',
    tooLarge: (size: string) => `Too large: a file may have ${size}. It is not sent.`,
    tooManyBytes: (size: string) => `Too much: the files of a ticket may have ${size} together. It is not sent.`,
    tooMany: (count: number) => `Too many: a ticket may have ${files(count)}. It is not sent.`,
    wrongType: 'Files of this type are not taken. It is not sent.',
    infected: 'Held back: a virus was found.',
  },
  de: {
    attach: 'Dateien anhängen',
    dropHere: 'Dateien hierher ziehen oder',
    choose: 'auswählen',
    limits: (count, size) => `bis zu ${dateien(count)}, je ${size}`,
    requestFiles: 'Dateien der Anfrage',
    chosen: 'Ausgewählte Dateien',
    ready: 'bereit',
    waits: 'geht mit dem Ticket',
    going: 'wird hochgeladen',
    sent: (part, whole) => `${part} von ${whole}`,
    progressOf: name => `Wie viel von ${name} schon da ist`,
    removeFile: name => `${name} entfernen`,
    again: 'Noch einmal',
    againFile: name => `Noch einmal versuchen: ${name}`,
    lineBroke:
      'Die Verbindung ist abgebrochen. Die Datei ist noch hier und geht weiter, wenn Sie wieder verbunden sind.',
    notYetThere: count =>
      `Das Ticket ist da. ${count === 1 ? 'Eine Datei ist' : `${count} Dateien sind`} noch nicht angekommen.`,
    notBrought: 'Sie ist nicht angekommen.',
    tooLarge: size => `Zu groß: eine Datei darf ${size} haben. Sie wird nicht gesendet.`,
    tooManyBytes: size => `Zu viel: die Dateien eines Tickets dürfen zusammen ${size} haben. Sie wird nicht gesendet.`,
    tooMany: count => `Zu viele: ein Ticket darf ${dateien(count)} haben. Sie wird nicht gesendet.`,
    wrongType: 'Dateien dieser Art werden nicht angenommen. Sie wird nicht gesendet.',
    infected: 'Zurückgehalten: ein Virus wurde gefunden.',
  },
});
