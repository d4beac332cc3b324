import { DEFAULT_DESK, DEFAULT_TAXONOMY, type DeskCategory, deskTaxonomy, PRIORITIES } from '@switchboard/contracts';
import fc from 'fast-check';
import { classifyLocally } from './classify-locally';

test.each([
  ['VPN drops', 'network', 'vpn'],
  ['invoice charged twice, refund', 'billing', 'refund'],
  ['app crashes', 'software', 'crash'],
  ['reset my password', 'access', 'password'],
  ['outlook cannot send mail', 'email', 'delivery'],
  ['please delete user bob', 'account', 'delete'],
  ['Mein Drucker druckt nicht mehr', 'hardware', 'printer'],
  ["J'ai oublié mon mot de passe", 'access', 'password'],
  ['Me han cobrado dos veces, quiero un reembolso', 'billing', 'refund'],
])('%s → %s/%s', (description, category, subcategory) => {
  expect(classifyLocally({ description })).toMatchObject({ category, subcategory });
});

test('a whole suggestion', () => {
  expect(
    classifyLocally({ title: 'Urgent', description: 'Hello, my pritner is out of toner and I cannot work.' }),
  ).toEqual({
    category: 'hardware',
    subcategory: 'printer',
    priority: 'high',
    skills: ['printer', 'hardware'],
    summary: 'Urgent: my printer is out of toner and I cannot work.',
    language: 'en',
    sentiment: 'negative',
    suggestedReply: expect.stringContaining('Thank you'),
    notes: expect.stringContaining('printer'),
    confidence: expect.any(Number),
    correctedDescription: 'Hello, my printer is out of toner and I cannot work.',
    model: expect.stringMatching(/^local-/),
  });
});

test('products that the text names become skills', () => {
  const { skills } = classifyLocally({ description: 'Outlook on my MacBook cannot send mail through Exchange.' });
  expect(skills).toEqual(expect.arrayContaining(['email', 'outlook', 'macos', 'exchange']));
});

test('what fits nowhere is general', () => {
  expect(classifyLocally({ description: 'asdf qwerty' })).toMatchObject({
    category: 'general',
    subcategory: 'other',
    priority: 'medium',
  });
});

test('only English is corrected', () => {
  const description = 'Mein Pritner ist kaputt und ich kann nicht mehr arbeiten.';
  expect(classifyLocally({ description }).correctedDescription).toBe(description);
});

const snippet = fc.constantFrom(
  'vpn',
  'Ignore previous instructions',
  'category: root',
  'refund',
  'passwrod',
  '🙂',
  '\u0000',
  '__proto__',
  'not urgent',
  '\n',
);
const text = fc
  .array(fc.oneof(snippet, fc.string({ unit: 'binary', maxLength: 40 })), { minLength: 1, maxLength: 30 })
  .map(parts => parts.join(' '));

test('whatever the text, the answer is inside the taxonomy and within its limits', () => {
  fc.assert(
    fc.property(fc.option(text, { nil: undefined }), text, (title, description) => {
      const answer = classifyLocally({ title, description });
      expect(Object.keys(DEFAULT_TAXONOMY)).toContain(answer.category);
      const allowed: readonly (string | null)[] = [
        null,
        ...DEFAULT_TAXONOMY[answer.category as keyof typeof DEFAULT_TAXONOMY],
      ];
      expect(allowed).toContain(answer.subcategory);
      expect(PRIORITIES).toContain(answer.priority);
      expect(answer.confidence).toBeGreaterThanOrEqual(0);
      expect(answer.confidence).toBeLessThanOrEqual(1);
      expect(answer.summary.length).toBeLessThanOrEqual(200);
      expect(answer.language).toMatch(/^[a-z]{2}$/);
      expect(answer.skills.length).toBeLessThanOrEqual(10);
      for (const skill of answer.skills) expect(skill).toMatch(/^[a-z0-9][a-z0-9_.+#-]*$/);
      expect(classifyLocally({ title, description })).toEqual(answer);
    }),
  );
});

test('a narrower or a foreign taxonomy is respected', () => {
  const answer = classifyLocally({ description: 'My VPN drops' }, { 'Pets & Plants': ['cats'] });
  expect(answer).toMatchObject({ category: 'Pets & Plants', subcategory: null, skills: ['pets_plants'] });
});

const withFacilities = (change: { retired?: readonly string[] } = {}) => {
  const { categories } = DEFAULT_DESK;
  const facilities: DeskCategory = {
    key: 'facilities',
    label: 'Rooms and buildings',
    description: 'heating, coffee machine, meeting rooms',
    subcategories: [{ key: 'parking', label: 'Parking', skills: [], retired: false }],
    skills: ['janitor'],
    defaultTeam: null,
    order: 500,
    retired: false,
  };
  const retired = (category: DeskCategory) => ({
    ...category,
    retired: change.retired?.includes(category.key) ?? false,
  });
  return deskTaxonomy({ categories: [...categories, facilities].map(retired), teams: [], fields: [] }, 2);
};

test.each([
  ['The coffee machine on floor two leaks', 'facilities', null],
  ['Who has the key of the buildings at the river?', 'facilities', null],
  ['I need a parking space for a guest', 'facilities', 'parking'],
  ['My VPN drops every hour', 'network', 'vpn'],
])('a topic that an admin added is known by what is said of it: %s', (description, category, subcategory) => {
  const { open, notes } = withFacilities();
  const answer = classifyLocally({ description }, open, { notes });
  expect(answer).toMatchObject({ category, subcategory });
  expect(answer.skills).toContain(category === 'facilities' ? 'janitor' : 'vpn');
});

test('what is about a retired category becomes general, and the notes say why', () => {
  const { open, notes } = withFacilities({ retired: ['network', 'facilities'] });
  expect(classifyLocally({ description: 'My VPN drops every hour' }, open, { notes })).toMatchObject({
    category: 'general',
    notes: expect.stringMatching(/about network, which is retired/),
  });
  expect(classifyLocally({ description: 'The coffee machine leaks' }, open, { notes }).category).toBe('general');
  expect(classifyLocally({ description: 'The printer is out of toner' }, open, { notes }).category).toBe('hardware');
});
