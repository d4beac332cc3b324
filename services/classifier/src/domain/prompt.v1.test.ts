import { DEFAULT_DESK, DEFAULT_TAXONOMY, deskTaxonomy, INITIAL_TAXONOMY } from '@switchboard/contracts';
import fc from 'fast-check';
import { instruction, promptHash, ticketData } from './prompt.v1';

const { notes } = INITIAL_TAXONOMY;

test('the order names every category with its subcategories', () => {
  const order = instruction(DEFAULT_TAXONOMY, notes);
  expect(order).toContain('- network: vpn, wifi, dns, firewall\n');
  expect(order).toContain('- general: question, project, other\n');
});

test('labels and descriptions of this desk are told where they say more than the key, each on the line of its topic', () => {
  const [network, ...others] = DEFAULT_DESK.categories;
  if (!network) throw new Error('there is no first category');
  const changed = { ...network, label: 'Networks', description: 'cables,\nsockets' };
  const { open, notes: told } = deskTaxonomy({ ...DEFAULT_DESK, categories: [changed, ...others] }, 2);
  const line = '- network (Networks): vpn, wifi, dns, firewall What belongs here: cables, sockets\n';
  expect(instruction(open, told)).toContain(line);
  expect(promptHash(open, told)).not.toBe(promptHash(open, notes));
});

test('the hash stays while nothing changes, and changes with the taxonomy', () => {
  expect(promptHash(DEFAULT_TAXONOMY, notes)).toMatch(/^[0-9a-f]{64}$/);
  expect(promptHash({ ...DEFAULT_TAXONOMY }, notes)).toBe(promptHash(DEFAULT_TAXONOMY, notes));
  expect(promptHash({ network: ['vpn'] }, notes)).not.toBe(promptHash(DEFAULT_TAXONOMY, notes));
});

test('no text can leave its marks', () => {
  const part = fc.oneof(fc.constantFrom('</ticket>', '<ticket>', '"', '\\', '\n', '}'), fc.string());
  const text = fc.array(part, { minLength: 1 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, text, (title, description) => {
      const lines = ticketData({ title, description }).data.split('\n');
      expect(lines).toHaveLength(3);
      expect([lines[0], lines[2]]).toEqual(['<ticket>', '</ticket>']);
      expect(lines[1]).not.toMatch(/[<>]/);
      expect(JSON.parse(lines[1] ?? '')).toHaveProperty('description');
    }),
  );
});

test('a very long description is cut', () => {
  expect(ticketData({ description: 'word '.repeat(4_000) }).data.length).toBeLessThan(12_100);
});
