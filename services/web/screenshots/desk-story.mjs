import { signIn, until } from './desk.mjs';

const PASSWORD = 'correct horse battery';
const skilled = (capacity, teams, ...skills) => ({
  capacity,
  teams,
  skills: skills.map(([name, level]) => ({ name, level })),
});

const TICKETS = [
  ['Guest Wi-Fi drops in meeting room 4', 'Third time this week that guests can not get onto the wifi.', 'critical'],
  ['Cannot reach the payroll share from home', 'It worked until Friday; the VPN is connected.', 'high'],
  [
    'DNS for staging resolves to the old host',
    'TTL was 86400, so until tomorrow everybody gets the old address.',
    'medium',
  ],
  ['New firewall rule for the scanner', 'Port 9100, from the print VLAN only, please.', 'medium'],
  ['Router in Aarhus keeps its old name', 'No hurry, it is only the label in the network map.', 'low'],
  ['Static address for the lab printer', 'The printer in the lab needs a fixed network address.', 'low'],
];

/** The people and tickets of the pictures of agents. */
export async function tellDeskStory({ url, admin }) {
  const person = async (name, role, fields = {}) => {
    const email = `${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')}@contoso.example`;
    const { id } = await admin.api('POST', '/users', { email, name, role, password: PASSWORD, ...fields });
    return { id, name, ...(await signIn(url, email, PASSWORD)) };
  };
  const nia = await person(
    'Nia Okafor',
    'agent',
    skilled(
      10,
      ['network'],
      ['vpn', 5],
      ['mfa', 4],
      ['network', 4],
      ['networking', 4],
      ['wifi', 4],
      ['dns', 4],
      ['firewall', 4],
    ),
  );
  const tomas = await person(
    'Tomás Rivera',
    'agent',
    skilled(10, ['network'], ['vpn', 4], ['mfa', 4], ['network', 3], ['networking', 3]),
  );
  const sam = await person(
    'Sam Whitlock',
    'agent',
    skilled(10, ['access'], ['vpn', 2], ['mfa', 2], ['network', 2], ['networking', 2]),
  );
  const marek = await person(
    'Marek Dvořák',
    'agent',
    skilled(6, ['network'], ['vpn', 4], ['mfa', 4], ['network', 4], ['networking', 4]),
  );
  await person('Ines Duarte', 'agent', skilled(8, ['hardware'], ['laptop', 4], ['printer', 4]));
  await admin.api('PATCH', `/users/${marek.id}`, { availability: 'away' });
  const amara = await person('Amara Diallo', 'user');
  const others = [];
  for (const name of ['Hanne Sørensen', 'Yusuf Kaya', 'Chiara Moretti', 'Luis Prado', 'Rosa Lindqvist', 'Kofi Mensah'])
    others.push(await person(name, 'user'));
  const open = async (who, title, description, more) => {
    const { id } = await who.api('POST', '/tickets', { title, description, ...more });
    return until(
      () => admin.api('GET', `/tickets/${id}`),
      ticket => ticket.assignment.state !== 'waiting' || ticket.classification.state !== 'pending',
    );
  };
  const give = (ticket, agent) => admin.api('POST', `/tickets/${ticket.id}/assign`, { agentId: agent.id });
  const { id } = await open(
    amara,
    'VPN drops after the MFA prompt',
    'Since this morning the VPN disconnects every 20 minutes, right after it asks for the MFA code again. I lose my session in the booking system each time. The client log is attached.',
    { priority: 'high' },
  );
  const drops = await until(
    () => admin.api('GET', `/tickets/${id}`),
    ticket => ticket.assignee !== null,
  );
  for (const [index, [title, description, priority]] of TICKETS.entries()) {
    const ticket = await open(others[index], title, description, { priority });
    await give(ticket, index === 2 ? tomas : nia);
    if (index === 4) await nia.api('PATCH', `/tickets/${ticket.id}`, { status: 'in_progress' });
    if (index === 5)
      await nia.api('POST', `/tickets/${ticket.id}/messages`, { body: 'Which MAC address has it?', status: 'pending' });
  }
  const say = (who, body, more = {}) => who.api('POST', `/tickets/${drops.id}/messages`, { body, ...more });
  await say(
    nia,
    'Hi Amara, thanks for the log. The reconnect happens exactly when the token is renewed, so I think your profile still has the old `reneg-sec 1200`. I am checking it on our side.',
    { status: 'in_progress' },
  );
  await say(
    tomas,
    'Same thing on the Lisbon gateway last month. Setting it to 0 and pushing the profile again fixed it.',
    { internal: true },
  );
  await say(amara, 'It happened again during a booking, at 09:32. Here is the log from this morning.');
  return { nia, tomas, sam, amara, luis: others[3], drops };
}
