import type { DemoTicket } from './demo-ticket';

const t = (title: string, description: string): DemoTicket => ({ title, description });

/** For machines without a file of real tickets. */
export const EXAMPLES: readonly DemoTicket[] = [
  t(
    'VPN drops every hour',
    'Since the update this morning my VPN disconnects about once an hour and I have to sign in again each time.',
  ),
  t(
    'No wifi in meeting room 4',
    'None of our laptops can connect to the wifi in meeting room 4. In the corridor it works.',
  ),
  t(
    'intranet.local does not resolve',
    'DNS lookups for intranet.local fail from the Berlin office, other names are fine.',
  ),
  t(
    'Firewall blocks our build server',
    'Port 8443 to the new build server seems to be blocked by the firewall. Please open it for the dev network.',
  ),
  t('Need Visio installed', 'Please install Visio on my notebook, my manager approved it last week.'),
  t('License expired', 'The drawing program says that its license expired yesterday, and three of us can not work.'),
  t(
    'Excel crashes when I open the forecast',
    'Excel closes without a message as soon as I open the quarterly forecast. It worked on Monday.',
  ),
  t('Update stuck at 30 percent', 'The Windows update has been stuck at 30 percent for two hours now.'),
  t('Laptop does not start', 'My laptop shows a black screen after the logo. I have a customer meeting at 14:00!'),
  t('Printer on floor 2 jams', 'The big printer on floor 2 jams on every second page, paper tray 3.'),
  t('Cracked phone screen', 'I dropped my company phone and the screen is broken. Can I have a replacement?'),
  t('Second monitor flickers', 'The external monitor flickers when the docking station is used.'),
  t('Forgot my password', 'I forgot my password over the holidays and am now locked out. Please reset it.'),
  t(
    'No access to the finance share',
    'I moved to finance this month and still get "permission denied" on their folder.',
  ),
  t(
    'Admin rights for a driver',
    'I need administrator rights for an hour to install the driver of a measuring device.',
  ),
  t('New phone, no MFA codes', 'I got a new phone and the authenticator app is empty, so I can not sign in any more.'),
  t('Mail to customers bounces', 'Every mail I send to our customer in Lyon comes back with "delivery failed".'),
  t('Mailbox full', 'Outlook says my mailbox is full and I can not send anything.'),
  t('A lot of spam since Friday', 'Since Friday I get more than fifty spam mails a day, some with attachments.'),
  t('Disk quota reached', 'My home drive has reached its quota. Could you raise it to 50 GB?'),
  t(
    'Restore a deleted folder',
    'Somebody deleted the folder "tenders 2025" on the team drive. Please restore it from the backup.',
  ),
  t('File share very slow', 'Opening documents on the file share takes a minute or more since this morning.'),
  t('Order ten headsets', 'Please order ten headsets for the new support team, cost centre 4711.'),
  t('Invoice number missing', 'The supplier asks for the purchase order of invoice 2024-118. Where can I find it?'),
  t(
    'New colleague starts Monday',
    'Jana Klein starts on Monday in marketing. She needs an account, a laptop and the onboarding plan.',
  ),
  t(
    'How many days of leave are left',
    'The portal shows no balance. How many days of annual leave do I have left this year?',
  ),
  t('Payslip is wrong', 'My payslip for last month does not show the overtime hours.'),
  t('Refund for a double payment', 'We were charged twice for the October invoice. Please refund one of the payments.'),
  t('Unknown charge', 'There is a charge of 89 euro on our account that we do not recognise.'),
  t('Cancel our subscription', 'We want to cancel the premium subscription at the end of the month.'),
  t('Create an account for a contractor', 'Please create a user account for a contractor until the end of March.'),
  t('Delete my account', 'I no longer use the portal. Please delete my account and my data.'),
  t('Change my last name', 'I got married. Please change my last name in my profile.'),
  t(
    'Search returns an error 500',
    'When I search for an order that contains an umlaut, the page answers with an error 500.',
  ),
  t('Dashboard is slow', 'The dashboard needs more than twenty seconds to load in the morning.'),
  t('API answers 401', 'Our integration gets a 401 from the API since last night although the key has not changed.'),
  t('Where is the travel policy', 'Where can I find the current travel policy?'),
  t('Set up a new project code', 'Please set up a project code for "Harbour", starting next month.'),
  t('URGENT: whole office offline', 'The whole office has been without a network for ten minutes, nobody can work!'),
  t('VPN geht nicht', 'Seit heute Morgen kann ich mich nicht mehr mit dem VPN verbinden. Bitte um Hilfe.'),
];
