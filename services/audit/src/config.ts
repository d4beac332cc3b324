import { commonSettings } from '@switchboard/kernel';
import { processSettings } from '@switchboard/service-kit';
import { Type } from 'typebox';

/** The audit service has no settings beside those of every process. */
export const auditSettings = Type.Object({});

/** Settings of `npm run audit:verify`. */
export const verifySettings = Type.Object({ MONGODB_URI: processSettings.properties.MONGODB_URI, ...commonSettings });
