import { type CatalogueEntry, catalogue } from '@switchboard/catalogue';
import { deployment } from './kubernetes-deployment';
import type { Output, Owned } from './output';
import { header, indent, lines, settingLines } from './yaml';

const BASE = 'k8s/base';
const KEDA = 'k8s/components/keda';
const HAND_WRITTEN = [`${KEDA}/kustomization.yaml`, `${KEDA}/trigger-authentication.yaml`];

/** The folder of a service in k8s/base is the generator's; so are the autoscalers of workers. */
export const kubernetesOwned: readonly Owned[] = [
  { folder: BASE, covers: file => file.split('/').length > 3 && !file.startsWith(`${BASE}/common/`) },
  { folder: KEDA, covers: file => !HAND_WRITTEN.includes(file) },
];

export function kubernetesOutputs(services = catalogue): Output[] {
  const withSettings = services.filter(({ hosting }) => hosting.kubernetes?.settings);
  // What people call scales with CPU, whatever it takes from the bus beside that.
  const workers = services.filter(({ queue, hosting }) => queue && !hosting.http);
  const section = (file: string, name: string, parts: readonly string[]): Output => ({
    file,
    section: name,
    render: () => parts.join('\n'),
  });
  return [
    ...services.flatMap(baseOf),
    ...workers.map(service => ({ file: `${KEDA}/${service.name}.yaml`, render: () => scaledObject(service) })),
    section(
      `${BASE}/kustomization.yaml`,
      'services',
      services.map(({ name }) => `  - ${name}`),
    ),
    section(
      `${BASE}/kustomization.yaml`,
      'settings',
      withSettings.map(({ name }) => `  - name: ${name}-settings\n    envs: [${name}/settings.env]`),
    ),
    section(
      `${KEDA}/kustomization.yaml`,
      'services',
      workers.map(({ name }) => `  - ${name}.yaml`),
    ),
    section(
      'k8s/overlays/dev/kustomization.yaml',
      'services',
      services.map(({ name }) => `  - { name: ${name}, count: 1 }`),
    ),
    section('k8s/secrets.example.yaml', 'services', services.flatMap(secretOf)),
  ];
}

function baseOf(service: CatalogueEntry): Output[] {
  const { name, hosting } = service;
  const policy = networkPolicy(service);
  const files: Record<string, string | undefined> = {
    'deployment.yaml': deployment(service),
    'service.yaml': hosting.http && httpService(name),
    'network-policy.yaml': policy,
    'pod-disruption-budget.yaml': disruptionBudget(name),
    'service-account.yaml': `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
automountServiceAccountToken: false`,
  };
  const resources = Object.entries(files).filter(([, text]) => text !== undefined);
  const outputs = resources.map(([file, text]) => ({
    file: `${BASE}/${name}/${file}`,
    render: () => `${header(name)}\n${text}\n`,
  }));
  const kustomization = {
    file: `${BASE}/${name}/kustomization.yaml`,
    render: () => `${header(name)}
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
labels:
  - pairs:
      app.kubernetes.io/name: ${name}
    includeSelectors: true
    includeTemplates: true
  - pairs:
      app.kubernetes.io/component: ${hosting.http ? 'api' : 'worker'}
    includeTemplates: true
resources:
${resources.map(([file]) => `  - ${file}`).join('\n')}
`,
  };
  const settings = hosting.kubernetes?.settings ?? [];
  const env = {
    file: `${BASE}/${name}/settings.env`,
    render: () => settings.map(({ key, value }) => `${key}=${value}\n`).join(''),
  };
  return [...outputs, kustomization, ...(settings.length > 0 ? [env] : [])];
}

function httpService(name: string): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  ports:
    - name: http
      port: 80
      targetPort: http`;
}

function disruptionBudget(name: string): string {
  return `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${name}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: ${name}`;
}

/** Traffic that only this service needs; undefined where the policies of all are enough. */
function networkPolicy({ name, hosting: { http, outbound } }: CatalogueEntry): string | undefined {
  const policies = [
    http &&
      policyOf(
        `${name}-from-ingress`,
        name,
        `policyTypes: [Ingress]
ingress:
  - from:
      - namespaceSelector:
          matchLabels:
            switchboard.dev/ingress: 'true'
    ports:
      - port: ${http.port}`,
      ),
    outbound && policyOf(`${name}-to-${outbound.to}`, name, egressOf(outbound)),
  ].filter(policy => policy !== undefined);
  return policies.length > 0 ? policies.join('\n---\n') : undefined;
}

function egressOf({ ports, publicOnly, why }: NonNullable<CatalogueEntry['hosting']['outbound']>): string {
  const to = `- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16]
  ports:`;
  const rule = `${publicOnly ? to : '- ports:'}\n${ports.map(port => `    - port: ${port}`).join('\n')}`;
  return lines('policyTypes: [Egress]', 'egress:', why && `  # ${why}`, indent(rule, 2));
}

function policyOf(policy: string, name: string, rules: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${policy}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${name}
${indent(rules, 2)}`;
}

function scaledObject({ name, queue, hosting: { scaling } }: CatalogueEntry): string {
  return `${header(name)}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: ${name}
spec:
  scaleTargetRef:
    name: ${name}
  pollingInterval: 15
  minReplicaCount: 1
  maxReplicaCount: ${scaling.maxReplicas}
  # When the management API does not answer.
  fallback:
    failureThreshold: 4
    replicas: 2
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        scaleUp:
          stabilizationWindowSeconds: 0
        scaleDown:
          stabilizationWindowSeconds: 300
  triggers:
    - type: rabbitmq
      metadata:
        protocol: http
        mode: QueueLength
        # Messages per replica.${scaling.why ? ` ${scaling.why}` : ''}
        value: '${scaling.messagesPerReplica}'
        queueName: switchboard.${queue?.name}
      authenticationRef:
        name: rabbitmq-management
`;
}

/** An example, with what an operator should know above it. */
function secretOf({ name, hosting: { kubernetes } }: CatalogueEntry): string[] {
  if (!kubernetes?.secrets) return [];
  const { secrets, withoutSecrets, secretsNote } = kubernetes;
  const text = lines(
    '---',
    secretsNote && `# ${secretsNote}`,
    withoutSecrets && `# Optional. ${withoutSecrets}`,
    `apiVersion: v1
kind: Secret
metadata:
  name: ${name}-secrets
  namespace: switchboard
stringData:`,
    indent(settingLines(secrets), 2),
  );
  return [text];
}
