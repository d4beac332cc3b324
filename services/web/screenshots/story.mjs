import { signIn, until } from './desk.mjs';

const PASSWORD = 'correct horse battery';

/** The people and tickets of the pictures: one requester with a ticket in each state. */
export async function tellStory({ url, admin }) {
  const person = async (name, role, fields = {}) => {
    const email = `${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z ]/g, '')
      .replace(' ', '.')}@contoso.example`;
    await admin.api('POST', '/users', { email, name, role, password: PASSWORD, ...fields });
    return signIn(url, email, PASSWORD);
  };
  const skilled = (...names) => ({ skills: names.map(name => ({ name, level: 5 })), capacity: 10 });
  const nia = await person('Nia Okafor', 'agent', skilled('vpn', 'networking', 'network', 'mfa', 'wifi'));
  const dana = await person(
    'Dana Whitfield',
    'agent',
    skilled('hr', 'onboarding', 'access', 'password', 'permissions'),
  );
  const amara = await person('Amara Diallo', 'user');

  const open = async (title, description, more = {}) => {
    const { id, number } = await amara.api('POST', '/tickets', { title, description, ...more });
    return { id, number };
  };
  const assigned = async ({ id }) =>
    until(
      () => admin.api('GET', `/tickets/${id}`),
      ticket => ticket.assignee !== null,
    );
  const give = async (ticket, agent) => {
    const { id: agentId } = await agent.api('GET', '/auth/me');
    await admin.api('POST', `/tickets/${ticket.id}/assign`, { agentId });
    return assigned(ticket);
  };
  const say = (who, { id }, body, more = {}) => who.api('POST', `/tickets/${id}/messages`, { body, ...more });

  const old = await open('New phone, codes rejected', 'My authenticator codes are rejected since I have a new phone.');
  await give(old, nia);
  await say(nia, old, 'I moved your authenticator.');
  await amara.api('POST', `/tickets/${old.id}/close`, {});

  const slow = await open('VPN slow in the evening', 'Every evening after 8 the VPN is slow for an hour.');
  await give(slow, nia);
  await say(nia, slow, 'I measure the line tonight and write tomorrow.', { status: 'in_progress' });

  const photo = await open('Photo for the new badge is refused', 'The portal refuses my picture for the badge.', {
    category: 'hr',
  });
  await give(photo, dana);
  await say(dana, photo, 'Please send a picture of at least 600 pixels.', { status: 'pending' });

  const drops = await open(
    'VPN drops after the MFA prompt',
    'Since this morning the VPN disconnects every 20 minutes, right after it asks for the MFA code again. I lose my session in the booking system each time.',
    { priority: 'high' },
  );
  await give(drops, nia);
  await say(amara, drops, 'It happened again during a booking, at 09:32. Here is the log from this morning.');
  await say(
    nia,
    drops,
    'Found it: your profile renews the token every 20 minutes and asks for MFA each time. I have pushed a new one; it replaces `reneg-sec 1200`. Please **reconnect once**, and it should hold all day.',
    { status: 'resolved' },
  );
  await admin.api('PATCH', '/users/' + (await nia.api('GET', '/auth/me')).id, { availability: 'away' });
  const screen = await open('Second screen for the front desk', 'We need a second monitor at the front desk, please.');
  await until(
    () => amara.api('GET', `/tickets/${photo.id}`),
    ticket => ticket.status === 'pending',
  );
  await until(
    () => amara.api('GET', `/tickets/${drops.id}`),
    ticket => ticket.status === 'resolved',
  );
  return { amara, nia, dana, drops, slow, photo, screen };
}
