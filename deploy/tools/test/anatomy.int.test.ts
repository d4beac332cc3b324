import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { anatomyProblems } from '../src';

const services = resolve(__dirname, '../../../services');

const sources = (service: string): string[] => {
  const src = join(services, service, 'src');
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'));
};

// The page is no process: it has an order of its own (ADR 30).
test.each(readdirSync(services).filter(service => service !== 'web'))(
  'the files of %s are where those of every service are',
  service => {
    expect(anatomyProblems(sources(service))).toEqual([]);
  },
);
