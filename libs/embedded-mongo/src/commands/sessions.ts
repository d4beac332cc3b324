import { UUID } from 'bson';
import { isDoc } from '../bson/types';
import { fail } from '../errors';
import { forgetSessions, keepsWrites, SESSION_TIMEOUT_S } from '../sessions/retries';
import type { Command } from './context';

/** startSession: an id that no other session has. Drivers make their own ids and do not ask. */
export const startSession: Command = () => ({ id: { id: new UUID() }, timeoutMinutes: SESSION_TIMEOUT_S / 60 });

/** endSessions and killSessions: what the sessions' retryable writes answered is forgotten. Throws code 14. */
export const endSessions: Command = ({ body, name, engine }) => {
  const sessions = body[name];
  if (!Array.isArray(sessions) || !sessions.every(isDoc))
    return fail(14, `BSON field '${name}.${name}FromClient' is the wrong type, expected type 'array'`);
  if (!keepsWrites(engine.catalog)) return {};
  return engine.write(() => {
    forgetSessions(engine.catalog, sessions);
    return {};
  });
};
