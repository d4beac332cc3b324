import { Type, type TString } from 'typebox';
import { urlComplaint, type UrlRules } from './url-complaint';

/**
 * A text with a check of its own: `complaint` says "must …", or undefined when the value is right, and never repeats the value.
 * `url`: of a secret one, where it leads may be shown.
 */
export function checkedSetting(
  options: { description: string; default?: string; writeOnly?: boolean; url?: boolean },
  complaint: (value: string) => string | undefined,
): TString {
  return Type.Refine(
    Type.String({ ...options, trimmed: true }),
    value => complaint(value) === undefined,
    value => complaint(value) ?? '',
  );
}

/** A setting that is a URL. One that may hold a password is kept out of logs and messages. */
export function urlSetting(rules: UrlRules, options: { description: string; default?: string }): TString {
  return checkedSetting({ ...options, ...(rules.credentials && { writeOnly: true, url: true }) }, value =>
    urlComplaint(value, rules),
  );
}

/** Scheme, host and port of a page or an API; `new URL(value).origin` is its one spelling. */
export const ORIGIN_RULES: UrlRules = {
  schemes: ['https', 'http'],
  example: 'https://desk.example.com',
  path: 'none',
};

/** Where people reach an installation. */
export const publicUrlSetting = (options: { description: string; default?: string }): TString =>
  urlSetting(ORIGIN_RULES, options);

export const mongodbUriSetting = (description: string): TString =>
  urlSetting(
    {
      schemes: ['mongodb', 'mongodb+srv'],
      example: 'mongodb://host:27017/switchboard',
      credentials: true,
      path: 'database',
      query: true,
      manyHosts: true,
    },
    { description },
  );

export const amqpUrlSetting = (description: string): TString =>
  urlSetting(
    {
      schemes: ['amqp', 'amqps'],
      example: 'amqp://user:password@host:5672',
      credentials: true,
      path: 'any',
      query: true,
    },
    { description },
  );

export const smtpUrlSetting = (description: string): TString =>
  urlSetting(
    {
      schemes: ['smtp', 'smtps'],
      example: 'smtps://user:password@host:465',
      credentials: true,
      path: 'none',
      query: true,
    },
    { description },
  );
