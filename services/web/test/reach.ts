import type { Page } from 'playwright-core';

/** What can not be seen once it has the focus, as something lies over it or cuts it off: its tag and its name. */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const found: string[] = [];
    for (const element of all) {
      const { width, height } = element.getBoundingClientRect();
      // Those that are said alone, like the way past the navigation before it has the focus, are for nobody to see.
      if (!element.checkVisibility({ visibilityProperty: true }) || width < 2 || height < 2) continue;
      if (element.closest('[aria-hidden="true"], [inert]') || (element as HTMLInputElement).disabled) continue;
      element.focus();
      const box = element.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const hit = right > left && bottom > top && document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isSeen = hit && (element.contains(hit) || hit.contains(element) || hit.closest('label')?.contains(element));
      if (!isSeen)
        found.push(`${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`);
    }
    return found;
  });

/** What moves by itself, or on its way from one look to another. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 50)
      .map(({ effect }) => (effect as KeyframeEffect).target?.outerHTML.slice(0, 120) ?? ''),
  );
