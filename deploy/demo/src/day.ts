import { openDesk, type Cast } from './acts/opening';
import { type SentFile, sendFile } from './acts/attachment';
import { talk } from './acts/conversation';
import { countUp } from './acts/evening';
import { type Case, takeIn } from './acts/intake';
import { merge } from './acts/merging';
import { solveTwice } from './acts/reopening';
import { type Rush, rush } from './acts/rush';
import { type Verdict, verifyTrail } from './acts/trail';
import type { DemoTicket } from './demo-ticket';
import type { Instance } from './instance';
import { Person, signIn } from './person';
import type { Story } from './story';

/** What there is after the day, for whoever wants to look at it. */
export interface Day {
  readonly cast: Cast;
  readonly vpn: Case;
  readonly printer: Case;
  readonly samePrinter: Case;
  readonly file: SentFile;
  readonly rush: Rush;
  /** Undefined where the store is elsewhere. */
  readonly verdict: Verdict | undefined;
}

/** A day of a desk, over its API as anybody could. @throws Error where it does not go as told. */
export async function liveThrough(instance: Instance, story: Story, tickets: readonly DemoTicket[]): Promise<Day> {
  const { url, email, password } = instance;
  const { user } = await signIn(url, { email, password });
  const cast = await openDesk(new Person(url, user.id, user.name, { email, password }), story);
  const [rita, bo, carla] = cast.requesters as [Person, Person, Person];

  story.act('Tickets come in');
  const vpn = await takeIn(cast, story, rita, {
    title: 'VPN drops every hour',
    description:
      'Since the update this morning my VPN disconnects about once an hour and I have to sign in again each time.',
  });
  const printer = await takeIn(cast, story, bo, {
    title: 'Printer on floor 2 jams',
    description: 'The big printer on floor 2 jams on every second page, paper tray 3.',
  });
  const samePrinter = await takeIn(cast, story, carla, {
    title: 'Can not print on floor 2',
    description: 'The printer on our floor shows a paper jam again, and nobody gets anything printed.',
  });
  await talk(story, vpn);
  const file = await sendFile(story, vpn);
  await merge(story, printer, samePrinter);
  const rushed = await rush(cast, story, tickets);
  await solveTwice(story, vpn);
  await countUp(cast, story);
  const verdict = await verifyTrail(cast, story, vpn, instance.dataDir);
  return { cast, vpn, printer, samePrinter, file, rush: rushed, verdict };
}
