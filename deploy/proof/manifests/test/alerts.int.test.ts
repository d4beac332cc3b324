import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KubernetesObject, readObjects, repositoryRoot } from '../src/index';

interface Rules {
  groups: {
    rules: { alert: string; expr: string; labels: { severity: string }; annotations: Record<string, string> }[];
  }[];
}

const alerts = readObjects('components/monitoring')
  .map(({ object }) => object as unknown as KubernetesObject<Rules>)
  .filter(({ kind }) => kind === 'PrometheusRule')
  .flatMap(({ spec }) => spec.groups.flatMap(({ rules }) => rules));

/** Names of all metrics that services make, from the sources. */
const metrics = new Set(
  ['libs/service-kit/src', ...readdirSync(repositoryRoot('services')).map(name => `services/${name}/src`)]
    .flatMap(folder =>
      readdirSync(repositoryRoot(folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
    )
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(file => readFileSync(repositoryRoot(file), 'utf8').match(/(?<=')switchboard_[a-z_]+(?=')/g) ?? []),
);

test('every alert asks for metrics that a service makes', () => {
  expect(metrics.size).toBeGreaterThan(10);
  expect(alerts.length).toBeGreaterThan(5);
  for (const { alert, expr } of alerts) {
    const asked = expr.match(/switchboard_[a-z_]+/g) ?? [];
    expect([alert, asked.length > 0, asked.filter(name => !metrics.has(name))]).toEqual([alert, true, []]);
  }
});

test('docs/operations.md has a section for every alert, and none for others', () => {
  const headings = readFileSync(repositoryRoot('docs/operations.md'), 'utf8').match(/(?<=^### )Switchboard\w+$/gm);
  expect([...(headings ?? [])].sort()).toEqual(alerts.map(({ alert }) => alert).sort());
  for (const { alert, annotations } of alerts)
    expect(annotations['runbook']).toBe(`docs/operations.md#${alert.toLowerCase()}`);
});
