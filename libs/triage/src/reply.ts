const OPENING = 'Thank you for getting in touch.';

/** What the agent will most likely ask or say first; English, to be edited before it is sent. */
const BY_CATEGORY: Readonly<Record<string, string>> = {
  network:
    'To find the cause quickly, please tell us where you connect from, since when it happens and whether colleagues are affected too.',
  software: 'Please tell us the name and version of the program and, if you see one, the exact error message.',
  hardware:
    'Please tell us the model or inventory number of the device and where it is, so that we can repair or replace it.',
  access: 'We will check your rights for the system you named. For your safety, never send us a password.',
  email: 'Please tell us the affected mailbox and, for a single message, when it was sent and to whom.',
  storage: 'Please tell us the path or the name of the share, and for a restore the last time the data was right.',
  purchase:
    'Please make sure that the order or invoice number and the cost centre are in the ticket; we will come back to you with the next step.',
  hr: 'The responsible colleagues will look at it confidentially and come back to you.',
  billing: 'We will check the transaction. Please have the invoice number ready; never send us a full card number.',
  account: 'We will check the account. Changes that can not be undone are made only after a confirmation.',
  technical: 'Please tell us the steps that lead to it, when it happened and what you expected instead.',
};

export function replyFor(category: string): string {
  return `${OPENING} ${BY_CATEGORY[category] ?? 'We will look at your request and come back to you.'}`;
}
