// Writes pictures of what agents do with tickets: node services/web/screenshots/actions.mjs [FOLDER]
import { openDesk } from './desk.mjs';
import { tellDeskStory } from './desk-story.mjs';
import { STAFF_LOOKS } from './looks.mjs';
import { openStudio } from './seat.mjs';

const desk = await openDesk();
const studio = await openStudio(process.argv[2]);
try {
  const { drops, luis } = await tellDeskStory(desk);
  await desk.admin.api('POST', `/tickets/${drops.id}/watchers`, { userId: 'me' });
  const { id, number } = await luis.api('POST', '/tickets', {
    title: 'VPN on the Lisbon gateway drops hourly',
    description: 'The VPN goes away about once an hour since yesterday. Two colleagues beside me have the same.',
  });
  for (const [title, body] of [
    ['New VPN profile', 'Dear {{requester.name}}, please download the new profile and reconnect once.'],
    ['Which address?', 'Which address does it have?'],
  ])
    await desk.admin.api('POST', '/canned-replies', { title, body });
  await desk.admin.api('POST', `/tickets/${drops.id}/links`, { type: 'relates', ticketId: number });
  await desk.admin.api('POST', `/tickets/${id}/snooze`, { until: new Date(Date.now() + 86_400_000).toISOString() });
  for (const name of ['light-1440x900', 'dark-1440x900', 'light-390x844']) {
    const look = STAFF_LOOKS[name];
    const { page, signIn, go, shoot, close } = await studio.sit(desk, [name, look]);
    const act = async (what, title, then = async () => undefined) => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: what }).click();
      await page.getByRole('dialog').waitFor();
      await then();
      await shoot(title);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await signIn(desk.admin);
    await go(`/inbox/${drops.number}?view=all`, page => page.getByText('at 09:32'));
    await page.getByRole('button', { name: 'More actions' }).click();
    await shoot('more');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or jump' }).fill('assign vpn');
    await page.getByRole('group', { name: 'Tickets' }).waitFor();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await shoot('help');
    await page.keyboard.press('Escape');
    await act(/Hand it on/, 'transfer');
    await act(/Put aside/, 'snooze');
    await act(/Link to/, 'link', () => page.getByRole('option').first().waitFor());
    await act(/Merge/, 'merge', async () => {
      await page.getByRole('combobox').fill('lisbon gateway');
      await page.getByRole('option', { name: /Lisbon gateway drops/ }).click();
      await page.getByText(/\d messages in the order/).waitFor();
    });
    await act(/Delete/, 'delete');
    await page.getByRole('textbox', { name: 'Reply' }).click();
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    await shoot('canned');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await go(`/inbox/${number}?view=all`, page => page.getByText('Put aside until'));
    await shoot('asleep');
    if (look.viewport.width > 720) {
      await page.getByRole('heading', { name: 'Linked tickets' }).scrollIntoViewIfNeeded();
      await shoot('followers-links');
    }
    await close();
  }
} finally {
  await studio.close();
  await desk.close();
}
