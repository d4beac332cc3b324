import {
  commandAnswers,
  complaintsAbout,
  type KubernetesObject,
  overlays,
  readObjects,
  renderOverlay,
  SERVICES,
} from '../src/index';

interface Source {
  configMapRef?: { name: string };
  secretRef?: { name: string; optional?: boolean };
}
interface Probe {
  httpGet: { path: string; port: string };
}
interface Container {
  command: string[];
  image: string;
  envFrom: Source[];
  ports: { name: string; containerPort: number }[];
  startupProbe: Probe;
  livenessProbe: Probe;
  readinessProbe: Probe;
  resources: { requests: object; limits: object };
  securityContext: object;
}
interface Deployment {
  replicas?: number;
  strategy: object;
  selector: { matchLabels: Record<string, string> };
  template: {
    metadata: { labels: Record<string, string> };
    spec: { terminationGracePeriodSeconds: number; serviceAccountName: string; containers: [Container] };
  };
}
type Selector = { matchLabels?: Record<string, string> };

const secrets = readObjects()
  .map(({ object }) => object)
  .filter(({ kind }) => kind === 'Secret');
/** The example's values with something in the place of each `<…>`. */
const filledIn = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value
        .replaceAll('<domain>', 'example.com')
        .replaceAll('<host>', 'mail.example.com')
        .replace(/<(\w+)>/g, 'some-$1'),
    ]),
  );
const withKubectl = commandAnswers('kubectl', ['kustomize', '--help'], 'rendering k8s/overlays is')
  ? describe
  : describe.skip;

withKubectl.each(overlays())('overlay %s', overlay => {
  let objects: KubernetesObject[] = [];
  beforeAll(() => {
    objects = renderOverlay(overlay);
  });
  const all = <Spec>(kind: string) =>
    objects.filter(object => object.kind === kind) as unknown as KubernetesObject<Spec>[];
  const deployment = (name: string) => {
    const found = all<Deployment>('Deployment').find(({ metadata }) => metadata.name === name);
    if (!found) throw new Error(`no Deployment ${name}`);
    return found.spec;
  };

  it('runs every service under its own name and account', () => {
    expect(
      all('Deployment')
        .map(({ metadata }) => metadata.name)
        .sort(),
    ).toEqual([...SERVICES, 'page'].sort());
    for (const name of SERVICES) {
      const { template, selector } = deployment(name);
      expect(template.spec.containers[0].command).toEqual(['node', `services/${name}/dist/main.js`]);
      expect(template.spec.serviceAccountName).toBe(name);
      expect(template.metadata.labels).toMatchObject(selector.matchLabels);
      expect(selector.matchLabels).toMatchObject({ 'app.kubernetes.io/name': name });
    }
  });

  it.each(SERVICES)('gives %s settings that it has and accepts', name => {
    const maps = new Map(all('ConfigMap').map(object => [object.metadata.name, object.data ?? {}]));
    const env: Record<string, string> = {};
    for (const { configMapRef, secretRef } of deployment(name).template.spec.containers[0].envFrom) {
      const secret = secrets.find(({ metadata }) => metadata.name === secretRef?.name)?.stringData;
      const source = configMapRef ? maps.get(configMapRef.name) : secret;
      if (!source) throw new Error(`${configMapRef?.name ?? secretRef?.name} is defined nowhere`);
      Object.assign(env, filledIn(source));
    }
    expect(complaintsAbout(name, env)).toEqual([]);
    const ports = deployment(name).template.spec.containers[0].ports;
    expect(ports).toContainEqual({ name: 'ops', containerPort: Number(env['OPS_PORT']) });
    // Probes and Prometheus come from outside of the pod.
    expect(env['OPS_HOST']).toBe('0.0.0.0');
    if (name === 'gateway') expect(ports).toContainEqual({ name: 'http', containerPort: Number(env['PORT']) });
  });

  it('follows the restricted pod security standard and keeps nothing it does not need', () => {
    const [namespace] = all('Namespace');
    expect(namespace?.metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
    for (const name of SERVICES) {
      const { spec } = deployment(name).template;
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(spec.containers[0].securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(spec.containers[0].resources).toMatchObject({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
    }
  });

  it('restarts only what hangs, and sends work only to what can do it', () => {
    for (const name of SERVICES) {
      const { startupProbe, livenessProbe, readinessProbe, ports } = deployment(name).template.spec.containers[0];
      expect(startupProbe.httpGet).toEqual({ path: '/healthz', port: 'ops' });
      expect(livenessProbe.httpGet).toEqual({ path: '/healthz', port: 'ops' });
      expect(readinessProbe.httpGet).toEqual({ path: '/readyz', port: name === 'gateway' ? 'http' : 'ops' });
      expect(ports.map(port => port.name)).toContain(readinessProbe.httpGet.port);
    }
  });

  it('replaces pods without losing capacity or work', () => {
    for (const name of SERVICES) {
      const { strategy, template } = deployment(name);
      expect(strategy).toMatchObject({ rollingUpdate: { maxUnavailable: 0 } });
      // 30 s of shutdown, and some to be told of it.
      expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(35);
    }
    const budgets = all<{ selector: Selector }>('PodDisruptionBudget');
    expect(budgets.map(({ metadata }) => metadata.name).sort()).toEqual([...SERVICES, 'page'].sort());
    for (const { metadata, spec } of budgets) {
      expect(spec).toMatchObject({ maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
      // An empty selector would guard every pod of the namespace at once.
      expect(spec.selector.matchLabels).toMatchObject({ 'app.kubernetes.io/name': metadata.name });
    }
  });

  it('denies all traffic but what is named, and each exception names who it is for', () => {
    const policies = all<{ podSelector: Selector; policyTypes: string[] }>('NetworkPolicy');
    const denied = policies.find(({ metadata }) => metadata.name === 'deny-all');
    expect(denied?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    for (const { metadata, spec } of policies) {
      const service = [...SERVICES, 'page'].find(name => metadata.name.startsWith(`${name}-`));
      const selected = spec.podSelector.matchLabels?.['app.kubernetes.io/name'];
      expect([metadata.name, selected]).toEqual([metadata.name, service]);
    }
  });

  it('names a version of the image, and the namespace of everything in one', () => {
    for (const name of SERVICES) {
      expect(deployment(name).template.spec.containers[0].image).toMatch(/switchboard:\d+\.\d+\.\d+$/);
    }
    for (const { kind, metadata } of objects) if (kind !== 'Namespace') expect(metadata.namespace).toBe('switchboard');
  });

  it('leaves the number of replicas to one owner', () => {
    const scalers = [
      ...all<{ scaleTargetRef: { name: string } }>('ScaledObject'),
      ...all<{ scaleTargetRef: { name: string } }>('HorizontalPodAutoscaler'),
    ];
    const scaled = scalers.map(({ spec }) => spec.scaleTargetRef.name);
    expect(new Set(scaled).size).toBe(scaled.length);
    for (const name of SERVICES) {
      if (scaled.includes(name)) expect(deployment(name).replicas).toBeUndefined();
      else expect(deployment(name).replicas).toBeGreaterThan(0);
    }
  });
});
