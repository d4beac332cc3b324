import { QUEUE_BINDINGS, SettingsView } from '@switchboard/contracts';
import type { SettingInForce } from '@switchboard/kernel';
import type { App } from '../../http/types';

export interface SettingsPorts {
  /** What this process runs with, without secrets. */
  readonly settings: readonly SettingInForce[];
}

/** For admins: what this installation runs with. */
export function settingsRoutes(app: App, { settings }: SettingsPorts): void {
  const here = new Set(settings.flatMap(({ readBy }) => readBy));
  const elsewhere = Object.keys(QUEUE_BINDINGS).filter(service => !here.has(service));

  app.get(
    '/operations/settings',
    {
      config: { access: 'admin' },
      schema: {
        tags: ['operations'],
        operationId: 'getSettings',
        summary: 'What this installation runs with',
        description:
          'Of the process that answers: where each service runs in one of its own, that is the gateway, and `elsewhere` names the others. No secret is in it. Settings are environment variables; nothing here changes them.',
        response: { 200: SettingsView },
      },
    },
    async () => ({ items: settings.map(({ readBy, ...row }) => ({ ...row, readBy: [...readBy] })), elsewhere }),
  );
}
