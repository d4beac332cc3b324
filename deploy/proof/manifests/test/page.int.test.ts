import { readFileSync } from 'node:fs';
import {
  commandAnswers,
  type KubernetesObject,
  loadCompose,
  overlays,
  renderOverlay,
  repositoryRoot,
} from '../src/index';

interface Deployment {
  replicas: number;
  template: { metadata: { labels: object }; spec: Pod };
}
interface Pod {
  securityContext: object;
  containers: [Container];
  volumes: { name: string; emptyDir?: object }[];
}
interface Container {
  image: string;
  envFrom: { configMapRef: { name: string } }[];
  ports: { name: string; containerPort: number }[];
  volumeMounts: { name: string; mountPath: string }[];
}
interface Service {
  selector: object;
  ports: { port: number; targetPort: string }[];
}
interface Ingress {
  rules: {
    host: string;
    http: { paths: { path: string; pathType: string; backend: { service: { name: string } } }[] };
  }[];
}

const nginx = readFileSync(repositoryRoot('services/web/serving/nginx.conf.template'), 'utf8');
const dockerfile = readFileSync(repositoryRoot('deploy/docker/Dockerfile'), 'utf8');
const port = Number(/listen (\d+);/.exec(nginx)?.[1]);
/** What nginx passes on, apart from what only probes ask for. */
const passedOn = (/location ~ \^\/\(([^)]+)\)/.exec(nginx)?.[1] ?? '').replaceAll('\\', '').split('|');
/** What the image writes at its start; its root is read-only. */
const WRITTEN = ['/etc/nginx/conf.d', '/tmp'];

test('the page of Compose asks the gateway of Compose, and its root is read-only', () => {
  const variables = ['RABBITMQ_USER', 'RABBITMQ_PASSWORD', 'MONGO_USER', 'MONGO_PASSWORD', 'ADMIN_EMAIL'];
  const { services } = loadCompose(Object.fromEntries(variables.map(name => [name, 'x'])));
  const { page } = services;
  expect(page).toMatchObject({ user: '101:101', read_only: true, environment: { GATEWAY: 'gateway:3000' } });
  expect(page?.tmpfs?.map(mount => mount.split(':')[0]).sort()).toEqual(WRITTEN);
  expect(page?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  expect(services['gateway']?.networks).toEqual(expect.arrayContaining(page?.networks ?? ['none']));
});

test('the image of the page is not root either, and its health is that of nginx', () => {
  expect(dockerfile).toMatch(/^ARG PAGE_IMAGE=nginxinc\/nginx-unprivileged:\d+\.\d+/m);
  expect(dockerfile).toMatch(/^USER 101:101$/m);
  expect(dockerfile).toContain(`http://127.0.0.1:${port}/page-is-there`);
  expect(nginx).toContain('location = /page-is-there');
});

const withKubectl = commandAnswers('kubectl', ['kustomize', '--help'], 'rendering k8s/overlays is')
  ? describe
  : describe.skip;

withKubectl.each(overlays())('the page in overlay %s', overlay => {
  let objects: KubernetesObject[] = [];
  beforeAll(() => {
    objects = renderOverlay(overlay);
  });
  const named = <Spec>(kind: string, name: string) => {
    const found = objects.find(object => object.kind === kind && object.metadata.name === name);
    if (!found) throw new Error(`no ${kind} ${name}`);
    return found as unknown as KubernetesObject<Spec>;
  };
  const page = () => named<Deployment>('Deployment', 'page').spec;

  it('keeps nothing it does not need, and writes where it may', () => {
    const { spec } = page().template;
    const [container] = spec.containers;
    expect(page().replicas).toBeGreaterThan(0);
    expect(container.image).toMatch(/switchboard-page:\d+\.\d+\.\d+$/);
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 101, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      resources: { requests: { cpu: expect.any(String) }, limits: { memory: expect.any(String) } },
    });
    const volumes = spec.volumes.filter(({ emptyDir }) => emptyDir).map(({ name }) => name);
    expect(container.volumeMounts.map(({ mountPath }) => mountPath).sort()).toEqual(WRITTEN);
    expect(volumes).toEqual(expect.arrayContaining(container.volumeMounts.map(({ name }) => name)));
  });

  it('listens where it is probed and asked', () => {
    const [container] = page().template.spec.containers;
    expect(container).toMatchObject({
      ports: [{ name: 'http', containerPort: port }],
      livenessProbe: { httpGet: { path: '/page-is-there', port: 'http' } },
      readinessProbe: { httpGet: { path: '/page-is-there', port: 'http' } },
    });
    const { selector, ports } = named<Service>('Service', 'page').spec;
    expect(page().template.metadata.labels).toMatchObject(selector);
    expect(ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
  });

  it('finds the gateway by its whole name: nginx knows no search domains', () => {
    const [source] = page().template.spec.containers[0].envFrom;
    const { data } = named('ConfigMap', source?.configMapRef.name ?? '');
    const { metadata } = named<Service>('Service', 'gateway');
    expect(data).toEqual({ GATEWAY: `${metadata.name}.${metadata.namespace}.svc.cluster.local` });
  });

  it('may ask the gateway, and nobody else', () => {
    const labels = (name: string) => ({ podSelector: { matchLabels: { 'app.kubernetes.io/name': name } } });
    const ports = [{ port: 3000 }];
    const to = named('NetworkPolicy', 'page-to-gateway').spec;
    expect(to).toMatchObject({ ...labels('page'), egress: [{ to: [labels('gateway')], ports }] });
    const from = named('NetworkPolicy', 'gateway-from-page').spec;
    expect(from).toMatchObject({ ...labels('gateway'), ingress: [{ from: [labels('page')], ports }] });
  });

  it('has one address with the gateway, where people come in', () => {
    for (const { spec } of objects.filter(({ kind }) => kind === 'Ingress') as unknown as KubernetesObject<Ingress>[]) {
      expect(new Set(spec.rules.map(({ host }) => host)).size).toBe(1);
      const paths = spec.rules.flatMap(({ http }) => http.paths);
      const toGateway = paths.filter(({ backend }) => backend.service.name === 'gateway').map(({ path }) => path);
      const expected = passedOn.filter(path => !path.endsWith('z')).map(path => `/${path}`);
      expect(toGateway.sort()).toEqual(expected.sort());
      expect(paths).toContainEqual(
        expect.objectContaining({ path: '/', backend: { service: expect.objectContaining({ name: 'page' }) } }),
      );
      expect(paths.every(({ pathType }) => pathType === 'Prefix')).toBe(true);
    }
  });
});
