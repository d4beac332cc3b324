import { type AuditRequest, AuditStateView } from '@switchboard/contracts';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../domain/principal';
import { notFound } from '../../domain/refusal';
import { callerOf } from '../../http/access';
import { idParams } from '../../http/paths';
import type { App } from '../../http/types';
import type { Auditor } from '../ports';

const tags = ['operations'];

export interface AuditPorts {
  readonly auditor: Auditor;
}

/** For admins: whether the audit trail is whole. */
export function auditRoutes(app: App, { auditor }: AuditPorts): void {
  const ask = async (request: FastifyRequest, what: AuditRequest['ask'], id: string | null = null) => {
    const { outcome, state } = await auditor.ask({ ask: what, id, by: actorOf(callerOf(request)) });
    if (outcome === 'not_found') throw notFound('verification');
    return state;
  };

  app.get(
    '/operations/audit',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'getAudit',
        summary: 'How the audit trail is',
        description: 'And what its last verification found. 503 while no audit answers.',
        response: { 200: AuditStateView },
      },
    },
    request => ask(request, 'state'),
  );

  app.post(
    '/operations/audit/verifications',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'verifyAudit',
        summary: 'Verify the audit trail',
        description:
          'Does what `npm run audit:verify` does, in the background: `getAudit` tells how far it is. One at a time: while one is under way, this answers with that one. The trail tells who asked, and what came of it.',
        response: { 202: AuditStateView },
      },
    },
    async (request, reply) => reply.code(202).send(await ask(request, 'verify')),
  );

  app.post(
    '/operations/audit/verifications/:id/cancel',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        operationId: 'cancelAuditVerification',
        summary: 'Cancel a verification',
        description: 'One that has ended stays as it is.',
        params: idParams,
        response: { 200: AuditStateView },
      },
    },
    request => ask(request, 'cancel', request.params.id),
  );
}
