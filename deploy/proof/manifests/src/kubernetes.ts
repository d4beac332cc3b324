import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { repositoryRoot } from './repository';

/** Any object of the API; tests narrow `spec` and `data` themselves. */
export interface KubernetesObject<Spec = Record<string, unknown>> {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  spec: Spec;
  data?: Record<string, string>;
  stringData?: Record<string, string>;
}

/** Folders below k8s/overlays. */
export function overlays(): string[] {
  return readdirSync(repositoryRoot('k8s/overlays'));
}

/** What `kubectl apply -k` would send for an overlay. */
export function renderOverlay(overlay: string): KubernetesObject[] {
  const text = execFileSync('kubectl', ['kustomize', repositoryRoot('k8s/overlays', overlay)], { encoding: 'utf8' });
  return documentsOf(text);
}

/** Every YAML document below a folder of k8s/, unrendered, with its file. */
export function readObjects(folder = ''): { file: string; object: KubernetesObject }[] {
  return readdirSync(repositoryRoot('k8s', folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => {
      const path = join('k8s', folder, file);
      return documentsOf(readFileSync(repositoryRoot(path), 'utf8')).map(object => ({ file: path, object }));
    });
}

/** @throws Error with place and reason for text that is no YAML. */
function documentsOf(text: string): KubernetesObject[] {
  return parseAllDocuments(text).map(document => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS() as KubernetesObject;
  });
}
