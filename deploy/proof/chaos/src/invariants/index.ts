import { assignedOnce } from './assigned-once';
import { capacity } from './capacity';
import { classifiedOnce } from './classified-once';
import { decisions } from './decisions';
import type { Invariant } from './invariant';
import { mailsOnce } from './mails-once';
import { mailsReceived } from './mails-received';
import { nobodyIdle } from './nobody-idle';
import { nothingLeft } from './nothing-left';
import { parking } from './parking';
import { personOutranks } from './person-outranks';
import { places } from './places';
import { processes } from './processes';
import { profiles } from './profiles';
import { ticketsOnce } from './tickets-once';
import { trailComplete } from './trail-complete';

export const INVARIANTS: readonly Invariant[] = [
  ticketsOnce,
  classifiedOnce,
  assignedOnce,
  personOutranks,
  capacity,
  decisions,
  places,
  nobodyIdle,
  profiles,
  mailsReceived,
  mailsOnce,
  trailComplete,
  nothingLeft,
  parking,
  processes,
];
