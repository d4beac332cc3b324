import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import { silentLogger } from '@switchboard/kernel';
import type { Classifier } from '../ports';
import { Triage } from './triage';

const broken: Classifier = {
  classify: async () => {
    throw new Error('broken');
  },
};
const NEVER = new AbortController().signal;
const text = { description: 'My pritner' };

test('even if every classifier and the spelling fail, there is an answer', async () => {
  const correct = () => {
    throw new Error('broken');
  };
  const triage = new Triage({ model: broken, local: broken, correct, logger: silentLogger() });
  expect(await triage.classify(text, DEFAULT_TAXONOMY, 1_000, NEVER)).toMatchObject({
    state: 'degraded',
    correctedDescription: 'My pritner',
    suggestion: { category: 'general', subcategory: 'other', priority: 'medium', confidence: 0, source: 'local' },
  });
});

test('the last resort stays inside a taxonomy that has no such category', async () => {
  const triage = new Triage({ model: undefined, local: broken, correct: t => t.description, logger: silentLogger() });
  const { suggestion } = await triage.classify(text, { hr: ['leave'] }, 1_000, NEVER);
  expect(suggestion).toMatchObject({ category: 'hr', subcategory: null });
});

test('a model that ignores the end of its time is left behind', async () => {
  const deaf: Classifier = { classify: () => new Promise(() => undefined) };
  const local: Classifier = { classify: async () => ({ model: 'local' }) as never };
  const triage = new Triage({ model: deaf, local, correct: t => t.description, logger: silentLogger() });
  expect(await triage.classify(text, DEFAULT_TAXONOMY, 20, NEVER)).toMatchObject({
    state: 'degraded',
    suggestion: { model: 'local' },
  });
});
