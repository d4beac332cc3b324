import { type Static, Type } from 'typebox';
import { Nullable } from '../events/fields';

// What this installation runs with. Read only: settings are environment variables.

export const SettingView = Type.Object(
  {
    name: Type.String({ description: 'Environment variable' }),
    value: Nullable(
      Type.String({
        description:
          'What is in force; null where nothing is, and for secrets. Of a URL with a password where it leads',
      }),
    ),
    default: Nullable(Type.String({ description: 'Null where there is none' })),
    source: Type.Enum(['environment', 'default', 'derived', 'none'], {
      description: '`derived`: it follows from other settings, or from how the process is run; `none`: it is not set',
    }),
    secret: Type.Boolean({ description: 'Its value never leaves the process' }),
    description: Type.String(),
    readBy: Type.Array(Type.String(), { minItems: 1, description: 'Services of this process that read it' }),
  },
  { title: 'Setting', additionalProperties: false },
);
export type SettingView = Static<typeof SettingView>;

export const SettingsView = Type.Object(
  {
    items: Type.Array(SettingView),
    elsewhere: Type.Array(Type.String(), {
      description: 'Services that run in processes of their own, whose settings are known there alone',
    }),
  },
  {
    title: 'Settings',
    additionalProperties: false,
    description: 'What the process that answers runs with',
    examples: [
      {
        items: [
          {
            name: 'REOPEN_DAYS',
            value: '30',
            default: '14',
            source: 'environment',
            secret: false,
            description: 'How long after a ticket was resolved or closed its requester may open it again; days',
            readBy: ['gateway'],
          },
          {
            name: 'MONGODB_URI',
            value: 'mongodb://host:27017/switchboard',
            default: null,
            source: 'environment',
            secret: true,
            description: 'MongoDB with the database name',
            readBy: ['each service'],
          },
        ],
        elsewhere: ['audit', 'classifier', 'notifier', 'router'],
      },
    ],
  },
);
export type SettingsView = Static<typeof SettingsView>;
