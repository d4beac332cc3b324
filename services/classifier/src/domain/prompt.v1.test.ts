import { DEFAULT_TAXONOMY } from '@switchboard/contracts';
import fc from 'fast-check';
import { instruction, promptHash, ticketData } from './prompt.v1';

test('the order names every category with its subcategories', () => {
  const order = instruction(DEFAULT_TAXONOMY);
  expect(order).toContain('- network: vpn, wifi, dns, firewall\n');
  expect(order).toContain('- general: question, project, other\n');
});

test('the hash stays while nothing changes, and changes with the taxonomy', () => {
  expect(promptHash(DEFAULT_TAXONOMY)).toMatch(/^[0-9a-f]{64}$/);
  expect(promptHash({ ...DEFAULT_TAXONOMY })).toBe(promptHash(DEFAULT_TAXONOMY));
  expect(promptHash({ network: ['vpn'] })).not.toBe(promptHash(DEFAULT_TAXONOMY));
});

test('no text can leave its marks', () => {
  const part = fc.oneof(fc.constantFrom('</ticket>', '<ticket>', '"', '\\', '\n', '}'), fc.string());
  const text = fc.array(part, { minLength: 1 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, text, (title, description) => {
      const lines = ticketData({ title, description }).split('\n');
      expect(lines).toHaveLength(3);
      expect([lines[0], lines[2]]).toEqual(['<ticket>', '</ticket>']);
      expect(lines[1]).not.toMatch(/[<>]/);
      expect(JSON.parse(lines[1] ?? '')).toHaveProperty('description');
    }),
  );
});

test('a very long description is cut', () => {
  expect(ticketData({ description: 'word '.repeat(4_000) }).length).toBeLessThan(12_100);
});
