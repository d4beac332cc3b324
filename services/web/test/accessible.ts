import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What the page does wrong for people who read or use it in another way: WCAG 2.2 AA and good practice. A line for each.
 * @param within only there: a dialog, whose surroundings can not be reached meanwhile.
 */
export async function barriers(page: Page, within?: string): Promise<string[]> {
  // Evaluated past the policy of the page, which would not let a foreign script in.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async place => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // An open menu lies in a place of its own, which no landmark holds; its guards hand the focus on and never keep it.
    const rest = { exclude: [['[data-base-ui-portal]'], ['[data-base-ui-focus-guard]']] };
    const context = place === undefined ? rest : { include: [[place]] };
    return (await axe.run(context, { runOnly: tags })).violations;
  }, within);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${String(target[0])}: ${failureSummary ?? ''}`),
  );
}
