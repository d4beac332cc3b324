import { LIMITS } from '@switchboard/contracts';
import { NOTE_MARK, phraseText, searchWords } from '@switchboard/kernel';
import { correctSpelling } from '@switchboard/triage';
import { unique } from '../../domain/unique';
import { searchable } from '../../search/domain/search';

interface SearchableTicket {
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly requester: { readonly name: string; readonly email: string };
  readonly talkWords?: readonly string[];
}

/** What a ticket is found by; stored with every write of one of these texts. What its messages give is kept. */
export function ticketSearch({ number, title, requester, description, talkWords = [] }: SearchableTicket) {
  // Terms of IT as they are meant, beside what was typed: as the classifier corrects them.
  const corrected = correctSpelling(description);
  const { searchWords: own, searchVersion } = searchable([
    number,
    title,
    requester.name,
    requester.email,
    description,
    ...(corrected === description ? [] : [corrected]),
  ]);
  return {
    searchWords: unique([...own, ...talkWords]),
    searchVersion,
    searchTexts: [title, description].map(phraseText),
  };
}

interface Said {
  readonly body: string;
  readonly internal: boolean;
}

/** What a ticket's messages add to that. @param messages oldest first; where there are too many words, the latest count. */
export function talkSearch(messages: readonly Said[]) {
  const words = new Set<string>();
  for (const { body, internal } of messages.toReversed()) {
    if (words.size >= LIMITS.talkWords) break;
    for (const word of searchWords([body], LIMITS.searchWords)) words.add(internal ? word + NOTE_MARK : word);
  }
  const texts = (internal: boolean) => latest(messages.filter(one => one.internal === internal));
  return { talkWords: [...words].slice(0, LIMITS.talkWords), talkTexts: texts(false), noteTexts: texts(true) };
}

function latest(messages: readonly Said[]): string[] {
  let room = LIMITS.talkText;
  const texts: string[] = [];
  for (const { body } of messages.toReversed()) {
    const text = phraseText(body);
    room -= text.length;
    if (room < 0) break;
    texts.unshift(text);
  }
  return texts;
}
