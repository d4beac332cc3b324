// Writes pictures of the pages of admins: node services/web/screenshots/admin.mjs [FOLDER]
import { leaveParked, PARKED, tellAdminStory } from './admin-story.mjs';
import { openDesk } from './desk.mjs';
import { STAFF_LOOKS } from './looks.mjs';
import { openStudio } from './seat.mjs';

const few = await openDesk(leaveParked);
const many = await openDesk();
const studio = await openStudio(process.argv[2]);
try {
  await tellAdminStory(few);
  await tellAdminStory(many, 34);
  for (const look of Object.entries(STAFF_LOOKS)) {
    const isPhone = look[1].viewport.width < 720;
    const { page, signIn, go, shoot, close } = await studio.sit(few, look);
    await signIn(few.admin);
    await go('/people', page => page.getByText('Sam Whitlock'));
    if (!isPhone) {
      await page.getByRole('gridcell', { name: /Sam Whitlock, firewall/ }).click();
      await page.getByRole('button', { name: 'level 3' }).click();
    }
    await shoot('people');
    await page
      .getByRole('link', { name: /Leïla Haddad/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Disable the account' }).click();
    await shoot('person');
    await go('/people?show=requesters', page => page.getByText('Amara Diallo'));
    await shoot('requesters');
    await go('/people?q=zebra', page => page.getByText('Nobody fits'));
    await shoot('people-no-match');
    await go('/people/new', page => page.getByText('choose a password'));
    await shoot('invite');
    await go('/operations', page => page.getByText(PARKED[0].reason));
    await page
      .getByRole('button', { name: /^ticket\.created/ })
      .first()
      .click();
    await page.getByRole('group', { name: 'Payload' }).waitFor();
    await shoot('operations');
    await go('/teams', page => page.getByText('Leïla Haddad'));
    await shoot('teams');
    await go('/categories', page => page.getByRole('button', { name: 'Network', exact: true }));
    await shoot('categories');
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('category');
    await go('/forms', page => page.getByRole('button', { name: 'Building', exact: true }));
    await shoot('forms');
    await page.getByRole('button', { name: 'Building', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('form-field');
    await go('/canned-replies', page => page.getByRole('button', { name: 'New VPN profile', exact: true }));
    await shoot('canned-replies');
    await page.getByRole('button', { name: 'New VPN profile', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await shoot('canned-reply');
    await close();
    const other = await studio.sit(many, look);
    await other.signIn(many.admin);
    await other.go('/people', page => page.getByRole('heading', { name: /45 people/ }));
    await other.shoot('people-44');
    await other.close();
  }
} finally {
  await studio.close();
  await few.close();
  await many.close();
}
