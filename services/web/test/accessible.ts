import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What the page does wrong for people who read or use it in another way: WCAG 2.2 AA and good practice. A line for each. */
export async function barriers(page: Page): Promise<string[]> {
  // Evaluated past the policy of the page, which would not let a foreign script in.
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // An open menu lies in a place of its own, which no landmark holds; its guards hand the focus on and never keep it.
    const context = { exclude: [['[data-base-ui-portal]'], ['[data-base-ui-focus-guard]']] };
    return (await axe.run(context, { runOnly: tags })).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${String(target[0])}: ${failureSummary ?? ''}`),
  );
}
