import { setTimeout as sleep } from 'node:timers/promises';
import { geminiAnswers, GeminiStub } from '@switchboard/testing';
import { Installation } from '../installation';
import { settled, unrouted, verify } from '../verify';
import { check, load, type Scenario } from './scenario';

const SLOW_MS = 10_000;
/** Calls of Gemini at once, and tickets in work; the services' own defaults. */
const AT_ONCE = { calls: 4, tickets: 10 };
/** What a classifier may grow by while thousands of messages wait: its own bound of work in hand, not theirs. MiB. */
const GROWTH_MIB = 64;

/** A model that takes ten seconds, and thousands of tickets waiting for it: they wait in the broker, not in the process. */
export const slowConsumer: Scenario = async options => {
  const { messages, seconds, progress } = options;
  const gemini = await GeminiStub.start({ behaviour: geminiAnswers(undefined, SLOW_MS) });
  const env = {
    ...options.env,
    GEMINI_API_KEY: 'stub',
    GEMINI_BASE_URL: gemini.url,
    // Patient, so that it really waits: by default it would classify locally after 8 s.
    GEMINI_TIMEOUT_MS: '60000',
    GEMINI_ATTEMPT_TIMEOUT_MS: '30000',
    GEMINI_CACHE_ENTRIES: '0',
  };
  const installation = await Installation.start({ ...options, gateways: 1, env });
  try {
    const rate = options.rate ?? 50;
    const accepted: string[] = [];
    accepted.push(...(await load(installation, 5, 4, progress)).accepted);
    const before = (await installation.peakMemory())['classifier'] ?? 0;
    while (accepted.length < messages)
      accepted.push(...(await load(installation, rate, Math.min(20, messages / rate), progress)).accepted);
    const queued = await unrouted(installation);
    progress(`${queued} wait for the classifier; watching for ${seconds} s`);
    await sleep(seconds * 1_000);
    const after = await installation.peakMemory();
    const stillQueued = await unrouted(installation);
    gemini.respond(geminiAnswers());
    const catchUp = await settled(installation, options.settleSeconds, progress);
    const growth = (after['classifier'] ?? 0) - before;
    return {
      figures: {
        'tickets accepted': accepted.length,
        'not classified at first': queued,
        'not classified after the watch': stillQueued,
        'calls of the model at once, at most': gemini.mostAtOnce,
        'classifier before (MiB)': before,
        'classifier with the queue full (MiB)': after['classifier'],
        'then processed in (s)': catchUp,
        'peak memory (MiB)': await installation.peakMemory(),
      },
      checks: [
        check('the queue was full', queued >= messages * 0.8, queued),
        check('calls at once are bounded', gemini.mostAtOnce <= AT_ONCE.tickets, gemini.mostAtOnce),
        check('the classifier does not grow with its queue', growth <= GROWTH_MIB, `${growth} MiB`),
        ...(await verify(installation, accepted)),
      ],
    };
  } finally {
    await installation.stop();
    await gemini.stop();
  }
};
