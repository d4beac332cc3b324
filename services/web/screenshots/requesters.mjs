// Writes a picture of each page of requesters in light, dark and on a phone: node services/web/screenshots/requesters.mjs [FOLDER]
import { openDesk } from './desk.mjs';
import { LOOKS } from './looks.mjs';
import { openStudio } from './seat.mjs';
import { tellStory } from './story.mjs';

const desk = await openDesk();
const studio = await openStudio(process.argv[2]);
try {
  const { amara, drops, photo } = await tellStory(desk);
  for (const look of Object.entries(LOOKS)) {
    const { page, signIn, go, shoot, close } = await studio.sit(desk, look);
    await page.goto(`${desk.url}/sign-in`);
    await page.getByLabel('E-mail').fill(amara.email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('do not match').waitFor();
    await shoot('sign-in');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create an account' }).waitFor();
    await shoot('sign-up');
    await go('/invitation?token=gone', page => page.getByLabel('Password', { exact: true }));
    await shoot('invitation');
    await signIn(amara);
    await page.getByText('Waiting for you').waitFor();
    await shoot('my-tickets');
    await go('/tickets?q=zebra', page => page.getByText('No ticket matches'));
    await shoot('no-match');
    await go(`/tickets/${drops.number}`, page => page.getByText('Found it'));
    await shoot('ticket');
    await go(`/tickets/${photo.number}`, page => page.getByText('600 pixels'));
    await shoot('ticket-pending');
    await page.goto(`${desk.url}/tickets/new`);
    await page.getByLabel('In one line').fill('VNP drops after the MFA prompt');
    await page
      .getByLabel('What happens, and since when?')
      .fill('Since this morning the VPN conection drops every 20 minutes, right after it asks for the MFA code again.');
    await page.getByText('was read as').first().waitFor();
    await shoot('new-ticket');
    await page.getByRole('button', { name: /Priority/ }).click();
    await page.getByRole('menuitemradio', { name: 'High' }).click();
    await shoot('new-ticket-chosen');
    await go('/profile', page => page.getByText('E-mail me about'));
    await shoot('profile');
    await page.getByRole('button', { name: /Amara Diallo/ }).click();
    await shoot('menu');
    await close();
  }
} finally {
  await studio.close();
  await desk.close();
}
