import { textInput } from '@switchboard/contracts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { callerOf } from '../../http/access';
import { causeOf } from '../../http/correlation';

/** Keys of teams are what people wrote; those of all others are identifiers. */
export const keyParams = Type.Object({ key: textInput('name', 100) }, { additionalProperties: false });

/** Who defines something, and because of which request. */
export const requestOf = (request: FastifyRequest) => ({ by: callerOf(request), cause: causeOf(request) });
