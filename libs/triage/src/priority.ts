import type { Priority } from '@switchboard/contracts';
import { cues, findCues } from './cues';

/** How much stands still, and for how many. */
const IMPACT = cues({
  6: `production down, production is down, system down for everyone, ransomware, data breach, security breach, been hacked,
      got hacked, data loss, sev1, whole company, entire company, whole office, entire office, all users are, nobody can, no one can,
      complete outage, total outage, everyone is affected, company wide outage, major outage, site is down, server is down, servers are down`,
  4: `outage, everyone, everybody, all employees, all users, all staff, clicked the link, clicked a link, clicked on the link, stolen,
      leaked, losing money, losing customers, work has stopped, completely down, whole team, entire team, hacked, building`,
  3: `our team cannot, several users, multiple users, many users, several colleagues, customers cannot, clients cannot,
      customers are complaining, production, is down, ausfall, panne générale`,
});

/** How soon it matters, to whoever writes. */
const URGENCY = cues({
  4: 'emergency, urgent, urgently, dringend, urgente, spoed, notfall, urgence, ceo, board meeting',
  3: `asap, as soon as possible, immediately, critical, cannot work, cant work, can not work, unable to work, blocked from working,
      importance high, high priority, highest priority, right now, right away, sofort, immédiatement, inmediatamente, locked out,
      completely blocked, deadline today, in an hour, in one hour, charged twice, tonight`,
  2: `deadline, today, tomorrow morning, important, cannot log in, cant log in, cannot login, cannot access, lost, security, suspicious,
      phishing, end of day, payroll run, very soon, failing, since this morning, blocked, presentation, completely, no internet`,
  '-3': `not urgent, no rush, no hurry, low priority, whenever you have, when you have time, when you get a chance, nice to have, not important,
      at your convenience, pas urgent, nicht dringend, kein stress, no urge, take your time, not a big deal, minor, cosmetic, sin prisa,
      not critical, not time critical, just curious, just wondering, eventually, some day, one day`,
  '-2': `question, wondering, would like to know, how do i, how can i, where can i, suggestion, feedback, typo, curious, is there a way,
      feature request, idea, next month, next quarter, newsletter, thank you for, could you tell me, would it be possible, small thing`,
});

/**
 * Priority by the words of the text alone. Haste makes a ticket high at most; critical takes impact. "not urgent" counts
 * against urgency, not for it.
 * @param words in lower case, title first
 */
export function priorityOf(words: readonly string[]): Priority {
  const impact = points(words, IMPACT);
  const urgency = points(words, URGENCY);
  if (impact >= 6 || (impact >= 3 && urgency >= 3)) return 'critical';
  if (impact + urgency >= 3) return 'high';
  return impact + urgency <= -2 ? 'low' : 'medium';
}

function points(words: readonly string[], table: Parameters<typeof findCues>[1]): number {
  return findCues(words, table).reduce((sum, { points: own, negated }) => {
    if (!negated) return sum + own;
    return own >= 3 ? sum - 3 : sum;
  }, 0);
}
