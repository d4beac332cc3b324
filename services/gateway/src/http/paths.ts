import { IdInput } from '@switchboard/contracts';
import { Type } from 'typebox';

export const BASE_PATH = '/api/v1';

/** A part of something, e.g. a message of a ticket. */
export const messageParams = Type.Object({ id: IdInput, messageId: IdInput }, { additionalProperties: false });

/** A link of a ticket. */
export const linkParams = Type.Object({ id: IdInput, linkId: IdInput }, { additionalProperties: false });

export const idParams = Type.Object({ id: IdInput }, { additionalProperties: false });
