export { listMail, type MailListing, readMail, type StoredMail } from './adapters/mailbox';
export { notifier } from './wire';
