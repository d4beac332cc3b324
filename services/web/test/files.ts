import type { Page, Route } from 'playwright-core';

/** Files for a file chooser. */
export const textFile = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`What ${name} says.`) });

/** Chooses files as somebody does who presses a button. */
export async function choose(page: Page, button: string, ...files: ReturnType<typeof textFile>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

/** A file that comes from elsewhere: dragged over a place and dropped, or pasted. */
export const bring = (page: Page, how: 'drop' | 'paste', name: string): Promise<void> =>
  page
    .locator('form')
    .first()
    .evaluate(
      (form, given) => {
        const data = new DataTransfer();
        data.items.add(new File([`What ${given.name} says.`], given.name, { type: 'text/plain' }));
        const event =
          given.how === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        form.dispatchEvent(event);
      },
      { how, name },
    );

/** What is posted to such an address does not arrive. @returns what mends the line. */
export async function cutLine(
  page: Page,
  path: RegExp,
  become: (route: Route) => unknown = route => route.abort('connectionreset'),
): Promise<() => Promise<void>> {
  const posted = (url: URL) => path.test(url.pathname);
  await page.route(posted, route => (route.request().method() === 'POST' ? become(route) : route.fallback()));
  return () => page.unroute(posted);
}
