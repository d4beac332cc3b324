export { listMail, type MailListing, readMail, type StoredMail } from './mailbox/mailbox';
export { notifier } from './wire';
