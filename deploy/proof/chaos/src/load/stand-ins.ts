import {
  aGeminiAnswer,
  type GeminiBehaviour,
  geminiAnswers,
  GeminiStub,
  seededRandom,
  SmtpSink,
} from '@switchboard/testing';
import { topicOf } from './topics';

const FAILS = 0.1;
const LATENCY_MS = { least: 5, most: 300 };
const REFUSED_MAILS_PERCENT = 5;

/** The model and the mail server, as bad as the real ones. */
export interface StandIns {
  readonly gemini: GeminiStub;
  readonly smtp: SmtpSink;
  stop(): Promise<void>;
}

/** Gemini: 5 to 300 ms, and one request in ten is refused or answered with something unusable. SMTP: 5 % "try again later". */
export async function startStandIns(seed: number): Promise<StandIns> {
  const random = seededRandom(seed);
  const failures: readonly GeminiBehaviour[] = [
    { kind: 'quota', retryAfterMs: 200 },
    { kind: 'status', status: 503 },
    { kind: 'not-json' },
    { kind: 'answer', fn: () => 'I would say it is about a dragon.' },
    { kind: 'answer', fn: () => ({ category: 'dragons', priority: 'whatever' }) },
  ];
  const usual = (latencyMs: number) =>
    geminiAnswers(text => {
      const { category, subcategory, skills } = topicOf(text);
      return aGeminiAnswer({ category, subcategory, skills: [...skills], priority: 'medium' });
    }, latencyMs);
  const gemini = await GeminiStub.start({
    behaviour: () => {
      if (random() < FAILS) return failures[Math.floor(random() * failures.length)] ?? { kind: 'reset' };
      return usual(LATENCY_MS.least + random() * (LATENCY_MS.most - LATENCY_MS.least));
    },
  });
  const smtp = await SmtpSink.start({
    randomFaults: { percent: REFUSED_MAILS_PERCENT, seed, fault: { kind: 'reject', at: 'rcpt', code: 451 } },
  });
  return {
    gemini,
    smtp,
    stop: async () => {
      await gemini.stop();
      await smtp.stop();
    },
  };
}
