import type { Command } from './context';

/** The two commands by which a client shows that it knows the password. */
export const saslStart: Command = ({ login, body }) => login.start(body);

export const saslContinue: Command = ({ login, body }) => login.continue(body);
