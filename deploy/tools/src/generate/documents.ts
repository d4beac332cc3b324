import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '@switchboard/catalogue';
import { renderAccuracy, renderMaskingFigures } from '@switchboard/classifier-training';
import { renderConformanceList } from '../conformance-list';
import { renderLifeCycle } from '../life-cycle-table';
import { renderSettingsTable } from '../settings-table';
import type { Output } from './output';

const ACCURACY = 'docs/classifier-accuracy.md';

/** What follows from services and their settings. */
export function tableOutputs(root: string): Output[] {
  return [
    { file: 'README.md', section: 'services', render: () => renderServiceTable(root) },
    { file: 'docs/settings.md', section: 'settings', render: () => renderSettingsTable() },
    { file: 'docs/life-cycle.md', section: 'life-cycle', render: () => renderLifeCycle() },
  ];
}

/** What is counted or measured with the sources. */
export function figureOutputs(root: string): Output[] {
  return [
    { file: 'libs/messaging/README.md', section: 'behaviours', render: () => renderConformanceList(root) },
    { file: 'docs/masking.md', section: 'masking', render: () => renderMaskingFigures() },
    { file: ACCURACY, section: 'another-author', render: () => renderAccuracy('independent.blind.txt') },
    { file: ACCURACY, section: 'messy', render: () => renderAccuracy('messy.held-out.txt') },
  ];
}

/** Every service with what it is there for and what it takes from the bus. */
async function renderServiceTable(root: string): Promise<string> {
  const rows = catalogue.map(async ({ name, queue, hosting: { http } }) => {
    const manifest = JSON.parse(await readFile(join(root, 'services', name, 'package.json'), 'utf8')) as {
      description: string;
    };
    const events = queue?.bindings.map(type => (type === '#' ? 'every event' : `\`${type}\``)) ?? [];
    const takes = [...(http ? [`requests (port ${http.port})`] : []), ...events].join(', ') || 'nothing';
    return `| [${name}](services/${name}/README.md) | ${manifest.description} | ${takes} |`;
  });
  return ['| Service | What for | Takes |', '| --- | --- | --- |', ...(await Promise.all(rows))].join('\n');
}
