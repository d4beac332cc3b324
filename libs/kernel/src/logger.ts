import { pino, type Logger as PinoLogger, type LoggerOptions } from 'pino';

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

/** @param service the `service` field on each line. */
export function loggerOptions(service: string, level: LogLevel): LoggerOptions {
  return {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: label => ({ level: label }) },
    redact: { paths: SENSITIVE.flatMap(key => [key, `*.${key}`, `req.headers.${key}`]), censor: '[redacted]' },
  };
}

/** JSON lines on standard output. */
export function createLogger(service: string, level: LogLevel = 'info'): Logger {
  return pino(loggerOptions(service, level));
}

/** For tests and tools that want no output. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
