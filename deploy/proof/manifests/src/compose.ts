import { readFileSync } from 'node:fs';
import type { Environment } from '@switchboard/kernel';
import { parse } from 'yaml';
import { interpolate } from './interpolate';
import { repositoryRoot } from './repository';

/** What the tests look at. */
export interface ComposeService {
  image?: string;
  command?: string[];
  environment?: Record<string, string | number | null>;
  ports?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  user?: string;
  read_only?: boolean;
  tmpfs?: string[];
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
  stop_grace_period?: string;
  volumes?: string[];
  healthcheck?: { test: string[] };
  deploy?: { resources?: { limits?: { cpus?: string; memory?: string } } };
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
}

/** docker-compose.yml as Compose reads it with these variables. @throws Error for a required one that is missing. */
export function loadCompose(env: Environment): ComposeFile {
  const text = readFileSync(repositoryRoot('docker-compose.yml'), 'utf8');
  return parse(interpolate(text, env), { merge: true }) as ComposeFile;
}
