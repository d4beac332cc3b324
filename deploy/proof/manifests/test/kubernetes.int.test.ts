import { readdirSync, readFileSync } from 'node:fs';
import { QUEUE_BINDINGS } from '@switchboard/contracts';
import { processSettings } from '@switchboard/service-kit';
import { acceptedSettings, type KubernetesObject, readObjects, repositoryRoot, SERVICES } from '../src/index';

interface Scaling {
  scaleTargetRef: { name: string };
  minReplicaCount: number;
  maxReplicaCount: number;
  fallback: { replicas: number };
  advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleDown: { stabilizationWindowSeconds: number } } } };
  triggers: { type: string; metadata: Record<string, string>; authenticationRef: { name: string } }[];
}

/** Lines of a settings file. */
function settingsOf(folder: string): [string, string][] {
  const lines = readFileSync(repositoryRoot('k8s/base', folder, 'settings.env'), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

describe('k8s as written', () => {
  it('is YAML throughout', () => {
    expect(readObjects().length).toBeGreaterThan(40);
  });

  it('names only settings that the services have', () => {
    const withSettings = SERVICES.filter(name =>
      readdirSync(repositoryRoot('k8s/base', name)).includes('settings.env'),
    );
    expect(withSettings).toContain('gateway');
    for (const service of withSettings) {
      expect([...acceptedSettings(service)]).toEqual(expect.arrayContaining(settingsOf(service).map(([key]) => key)));
    }
    const common = settingsOf('common').map(([key]) => key);
    expect(Object.keys(processSettings.properties)).toEqual(expect.arrayContaining(common));
  });

  it('has examples of secrets in a file that nothing applies', () => {
    for (const { file, object } of readObjects()) {
      if (object.kind === 'Secret') expect(file).toBe('k8s/secrets.example.yaml');
      if (object.kind === 'Kustomization') expect(JSON.stringify(object)).not.toContain('secrets.example');
    }
  });
});

describe('the autoscaler of each worker', () => {
  const objects = readObjects('components/keda').map(({ object }) => object);
  const scaled = objects.filter(({ kind }) => kind === 'ScaledObject') as unknown as KubernetesObject<Scaling>[];
  const namespace = settingsOf('common').find(([key]) => key === 'AMQP_NAMESPACE')?.[1];

  it('exists for every queue there is but that of the gateway, which scales with CPU', () => {
    const queues = Object.keys(QUEUE_BINDINGS).filter(queue => queue !== 'gateway');
    expect(scaled.map(({ metadata }) => metadata.name).sort()).toEqual(queues.sort());
  });

  it.each(scaled.map(object => [object.metadata.name, object] as const))(
    'looks at the queue of %s',
    (name, { spec }) => {
      expect(spec.scaleTargetRef.name).toBe(name);
      expect(spec.triggers).toHaveLength(1);
      expect(spec.triggers[0]).toMatchObject({
        type: 'rabbitmq',
        metadata: { protocol: 'http', mode: 'QueueLength', queueName: `${namespace}.${name}` },
        authenticationRef: { name: 'rabbitmq-management' },
      });
      expect(Number(spec.triggers[0]?.metadata['value'])).toBeGreaterThan(0);
      expect(spec.minReplicaCount).toBe(1);
      expect(spec.maxReplicaCount).toBeGreaterThan(spec.fallback.replicas);
      expect(spec.advanced.horizontalPodAutoscalerConfig.behavior.scaleDown.stabilizationWindowSeconds).toBe(300);
    },
  );

  it('signs in with a secret that the examples describe', () => {
    const authentication = objects.find(({ kind }) => kind === 'TriggerAuthentication');
    const references = authentication?.spec['secretTargetRef'] as { parameter: string; name: string; key: string }[];
    const example = readObjects().find(
      ({ object }) => object.kind === 'Secret' && object.metadata.name === 'rabbitmq-management',
    );
    expect(references.map(({ parameter }) => parameter)).toEqual(['host', 'username', 'password']);
    for (const { key } of references) expect(Object.keys(example?.object.stringData ?? {})).toContain(key);
  });
});
