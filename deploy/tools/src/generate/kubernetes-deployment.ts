import type { CatalogueEntry } from '@switchboard/catalogue';
import { indent, lines } from './yaml';

/** What differs of a Deployment; k8s/base/common/ is laid over it. */
export function deployment({ name, script, hosting }: CatalogueEntry): string {
  const { http, storage, resources } = hosting;
  const container = lines(
    `command: [node, ${script}]`,
    http && `ports:\n  - name: http\n    containerPort: ${http.port}`,
    environmentOf(name, hosting),
    http &&
      `# On the port that takes the traffic. Not ready without the database; the broker may be away.
readinessProbe:
  httpGet: { path: /readyz, port: http }
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 3`,
    `resources:
  requests: { cpu: ${resources.cpu}, memory: ${resources.memory} }
  limits: { memory: ${resources.memoryLimit} }`,
    storage && `volumeMounts:\n  - name: ${storage.name}\n    mountPath: ${storage.path}`,
  );
  return lines(
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: ${hosting.replicas}
  template:
    spec:
      serviceAccountName: ${name}
      containers:
        - name: service`,
    indent(container, 10),
    storage &&
      `      volumes:
        # ${storage.cluster}
        - name: ${storage.name}
          emptyDir:
            sizeLimit: ${storage.sizeLimit}`,
  );
}

function environmentOf(name: string, { kubernetes = {} }: CatalogueEntry['hosting']): string {
  const { settings, secrets, withoutSecrets } = kubernetes;
  return lines(
    `envFrom:
  - configMapRef:
      name: common-settings
  - secretRef:
      name: switchboard-connections`,
    settings && `  - configMapRef:\n      name: ${name}-settings`,
    secrets && withoutSecrets && `  # ${withoutSecrets}`,
    secrets && `  - secretRef:\n      name: ${name}-secrets`,
    secrets && withoutSecrets && '      optional: true',
  );
}
