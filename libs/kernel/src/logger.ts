import { pino, type Logger as PinoLogger, type LoggerOptions } from 'pino';
import { loggedError } from './logged-error';
import { withoutSecrets } from './settings/secrets';

/** Structured log. Logs carry ids, never bodies, addresses or tokens. ERROR means that someone must act now. */
export type Logger = PinoLogger;

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fields that would carry personal data or secrets if someone logged a whole object by mistake. */
const SENSITIVE = [
  'authorization',
  'cookie',
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'email',
];

/**
 * @param service the `service` field on each line.
 * @param secrets what no line may contain, whoever wrote it: errors of libraries quote what they were given.
 */
export function loggerOptions(service: string, level: LogLevel, secrets: readonly string[] = []): LoggerOptions {
  return {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: label => ({ level: label }) },
    serializers: { err: (error: unknown) => loggedError(error) },
    redact: { paths: SENSITIVE.flatMap(key => [key, `*.${key}`, `req.headers.${key}`]), censor: '[redacted]' },
    ...(secrets.length > 0 && { hooks: { streamWrite: line => withoutSecrets(line, secrets) } }),
  };
}

/** JSON lines on standard output. */
export function createLogger(service: string, level: LogLevel = 'info', secrets: readonly string[] = []): Logger {
  return pino(loggerOptions(service, level, secrets));
}

/** For tests and tools that want no output. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
