import { checkedSetting, urlComplaint, type UrlRules } from '@switchboard/kernel';
import { Type } from 'typebox';
import { listOf } from '../../domain/list-of';

const STORE: UrlRules = {
  schemes: ['https', 'http'],
  example: 'https://key:secret@s3.eu-central-1.amazonaws.com/bucket?region=eu-central-1',
  credentials: true,
  path: 'any',
  query: true,
};

/** Where files are, how many and how large they may be, and who looks at them. */
export const attachmentSettings = {
  ATTACHMENTS_URL: Type.Optional(
    checkedSetting(
      {
        writeOnly: true,
        url: true,
        description:
          'Bucket for the files of tickets, of any store that speaks S3: https://<key>:<secret>@<host>/<bucket>[/<prefix>]?region=<region>; without it they are in the database',
      },
      storeComplaint,
    ),
  ),
  ATTACHMENT_MAX_MB: Type.Integer({
    minimum: 1,
    maximum: 1_024,
    default: 25,
    description: 'Size of one file at most; MiB',
  }),
  ATTACHMENTS_PER_TICKET: Type.Integer({
    minimum: 1,
    maximum: 1_000,
    default: 100,
    description: 'Files of one ticket at most',
  }),
  ATTACHMENTS_MB_PER_TICKET: Type.Integer({
    minimum: 1,
    maximum: 102_400,
    default: 250,
    description: 'Size of all files of one ticket together at most; MiB',
  }),
  ATTACHMENT_TYPES_REFUSED: checkedSetting(
    {
      default:
        'exe,dll,com,scr,pif,cpl,msi,msix,bat,cmd,ps1,vbs,vbe,js,jse,wsf,wsh,hta,lnk,jar,reg,application/x-msdownload',
      description:
        'Extensions and media types (as the content says) of files that are not taken, separated by commas; `none` takes all',
    },
    typesComplaint,
  ),
  ATTACHMENT_THUMBNAILS: Type.Enum(['on', 'off'], { default: 'on', description: 'Whether pictures get small ones' }),
  CLAMD_URL: Type.Optional(
    checkedSetting(
      {
        description:
          'clamd that looks at every file: tcp://<host>:3310 or unix:/run/clamav/clamd.ctl; without it nobody looks',
      },
      clamdComplaint,
    ),
  ),
  CLAMD_DOWN: Type.Enum(['refuse', 'accept'], {
    default: 'refuse',
    description:
      'What becomes of files while CLAMD_URL does not answer: refused with 503, or taken and marked as not scanned',
  }),
};

/** The items of ATTACHMENT_TYPES_REFUSED. */
export const refusedTypes = (setting: string): string[] =>
  listOf(setting === 'none' ? '' : setting).map(type => type.toLowerCase());

function typesComplaint(setting: string): string | undefined {
  return listOf(setting).every(type => /^[a-z0-9][a-z0-9.+-]*(\/[a-z0-9.+-]+)?$/i.test(type))
    ? undefined
    : 'must be extensions without a point, or media types, with commas between them';
}

function clamdComplaint(setting: string): string | undefined {
  if (/^unix:\/[^\s?#]+$/.test(setting)) return undefined;
  return urlComplaint(setting, { schemes: ['tcp'], example: 'tcp://clamav:3310', path: 'none' });
}

function storeComplaint(setting: string): string | undefined {
  const complaint = urlComplaint(setting, STORE);
  if (complaint !== undefined) return complaint;
  const { username, password, pathname } = new URL(setting);
  if (username === '' || password === '')
    return 'must have the key and the secret before the host, as <key>:<secret>@<host>';
  return /^\/[^/]+/.test(pathname) ? undefined : `must name a bucket behind the host, as in ${STORE.example}`;
}
