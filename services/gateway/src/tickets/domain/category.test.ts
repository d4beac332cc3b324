import { DEFAULT_TAXONOMY, deskTaxonomy, INITIAL_TAXONOMY } from '@switchboard/contracts';
import fc from 'fast-check';
import { chooseCategory } from './category';

test('a choice is inside of the taxonomy or refused, and never half a choice', () => {
  const word = fc.oneof(
    fc.constantFrom('network', 'vpn', 'printer', 'constructor', '__proto__', 'toString'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.record({ category: word, subcategory: word }, { requiredKeys: [] }), choice => {
      let chosen;
      try {
        chosen = chooseCategory(choice, INITIAL_TAXONOMY);
      } catch (error) {
        expect(error).toMatchObject({ code: 'unknown_category' });
        return;
      }
      const taxonomy: Record<string, readonly string[]> = DEFAULT_TAXONOMY;
      if (chosen.category !== undefined) expect(Object.keys(taxonomy)).toContain(chosen.category);
      if (chosen.subcategory !== undefined) expect(taxonomy[chosen.category ?? '']).toContain(chosen.subcategory);
    }),
  );
});

test('a subcategory of several categories needs the category, or that of the ticket', () => {
  const taxonomy = { open: { sales: ['refund'], billing: ['refund'] }, categories: [] };
  expect(() => chooseCategory({ subcategory: 'refund' }, taxonomy)).toThrow(/sales and billing: give the category too/);
  expect(chooseCategory({ subcategory: 'refund' }, taxonomy, { category: 'billing', subcategory: null })).toEqual({
    category: 'billing',
    subcategory: 'refund',
  });
});

test('what is retired is refused for what is new, and stays with the ticket that has it', () => {
  const retire = new Set(['billing', 'vpn']);
  const categories = INITIAL_TAXONOMY.categories.map(category => ({
    ...category,
    retired: retire.has(category.key),
    subcategories: category.subcategories.map(sub => ({ ...sub, retired: retire.has(sub.key) })),
  }));
  const desk = deskTaxonomy({ categories, teams: [], fields: [] }, 2);
  expect(() => chooseCategory({ category: 'billing' }, desk)).toThrow(/is retired: billing; must be one of network/);
  expect(() => chooseCategory({ subcategory: 'vpn' }, desk)).toThrow(/subcategory/);
  expect(() => chooseCategory({ category: 'network', subcategory: 'vpn' }, desk)).toThrow(/is retired: vpn/);
  const had = { category: 'billing', subcategory: 'refund' };
  expect(chooseCategory({ category: 'billing' }, desk, had)).toEqual({ category: 'billing' });
  expect(chooseCategory({ subcategory: 'charge' }, desk, had)).toEqual({ category: 'billing', subcategory: 'charge' });
  const vpn = { category: 'network', subcategory: 'vpn' };
  expect(chooseCategory(vpn, desk, vpn)).toEqual(vpn);
});
