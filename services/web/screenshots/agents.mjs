// Writes pictures of the pages of agents: node services/web/screenshots/agents.mjs [FOLDER]
import { openDesk } from './desk.mjs';
import { tellDeskStory } from './desk-story.mjs';
import { STAFF_LOOKS } from './looks.mjs';
import { openStudio } from './seat.mjs';

const desk = await openDesk();
const studio = await openStudio(process.argv[2]);
try {
  const { nia, drops } = await tellDeskStory(desk);
  for (const look of Object.entries(STAFF_LOOKS)) {
    const { page, signIn, go, shoot, close } = await studio.sit(desk, look);
    await signIn(nia);
    await page.getByRole('link', { name: /VPN drops/ }).waitFor();
    await shoot('inbox');
    await go(`/inbox/${drops.number}`, page => page.getByText('at 09:32'));
    await page
      .getByText(/Routed to|gave it to/)
      .first()
      .waitFor();
    await shoot('agent-ticket');
    if (look[1].viewport.width < 1280) {
      await page.getByRole('button', { name: 'Details' }).click();
      await shoot('context');
      await page.keyboard.press('Escape');
    }
    await go(`/inbox/${drops.number}/routing`, page =>
      page.getByRole('heading', { level: 1, name: /got this ticket/ }),
    );
    await shoot('routing');
    await go('/numbers', page => page.getByRole('heading', { name: 'How long it takes' }));
    await shoot('numbers');
    await go('/reports', page => page.getByRole('heading', { level: 1, name: /in this report/ }));
    await shoot('reports');
    await close();
  }
} finally {
  await studio.close();
  await desk.close();
}
