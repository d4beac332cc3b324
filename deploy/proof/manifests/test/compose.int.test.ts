import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadConfig } from '@switchboard/kernel';
import { processSettings } from '@switchboard/service-kit';
import { commandAnswers, complaintsAbout, loadCompose, repositoryRoot, SERVICES, variablesOf } from '../src/index';

const text = readFileSync(repositoryRoot('docker-compose.yml'), 'utf8');
const example = readFileSync(repositoryRoot('.env.example'), 'utf8');
const variables = variablesOf(text.replace(/^\s*#.*$/gm, ''));
const answers = Object.fromEntries(variables.filter(({ required }) => required).map(({ name }) => [name, `a-${name}`]));
const filled = { ...answers, ADMIN_EMAIL: 'ada@example.com' };
const compose = loadCompose(filled);
const ours = Object.entries(compose.services).filter(([name]) => SERVICES.includes(name));
const others = Object.entries(compose.services).filter(([name]) => !SERVICES.includes(name));

/** Values as the process gets them. */
const environmentOf = (name: string) =>
  Object.fromEntries(
    Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, String(value ?? '')]),
  );

describe('docker-compose.yml', () => {
  it('runs every service, each with its own command', () => {
    expect(ours.map(([name]) => name).sort()).toEqual([...SERVICES].sort());
    for (const [name, { command }] of ours) expect(command).toEqual(['node', `services/${name}/dist/main.js`]);
  });

  it.each(SERVICES)('gives %s settings that it has and accepts', service => {
    expect(complaintsAbout(service, environmentOf(service))).toEqual([]);
  });

  it.each(Object.keys(answers))('does not start without %s', name => {
    expect(() => loadCompose({ ...filled, [name]: '' })).toThrow(`set ${name} in .env`);
  });

  it('has no default for anything secret', () => {
    const secret = variables.filter(({ name }) => /PASSWORD|SECRET|KEY|TOKEN|_USER$/.test(name));
    expect(secret.length).toBeGreaterThan(4);
    for (const { name, fallback } of secret) expect([name, fallback ?? '']).toEqual([name, '']);
  });

  it('explains every variable in .env.example, which holds no secret', () => {
    const keys = new Map([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key, value]) => [key, value]));
    const unexplained = variables.filter(({ name, required }) => required && !keys.has(name));
    expect(unexplained).toEqual([]);
    const names = new Set(variables.map(({ name }) => name));
    expect([...keys.keys()].filter(key => !names.has(key ?? ''))).toEqual([]);
    for (const [key, value] of keys) if (/PASSWORD|KEY/.test(key ?? '')) expect([key, value]).toEqual([key, '']);
  });

  it('locks our containers down', () => {
    for (const [, service] of ours) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
      expect(service.security_opt).toContain('no-new-privileges:true');
      expect(service.tmpfs?.[0]).toMatch(/^\/tmp:/);
      expect(Number.parseInt(service.stop_grace_period ?? '0', 10)).toBeGreaterThan(30);
    }
    for (const [, service] of others) {
      expect(service).toMatchObject({ cap_drop: ['ALL'], restart: 'unless-stopped' });
      expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
      expect(service.healthcheck?.test[0]).toBe('CMD');
    }
    for (const service of Object.values(compose.services)) {
      expect(service.deploy?.resources?.limits).toMatchObject({ cpus: expect.any(String), memory: expect.any(String) });
    }
  });

  it('names a version of every image', () => {
    for (const { image } of Object.values(compose.services)) {
      expect(image).toMatch(/:v?\d/);
      expect(image).not.toMatch(/latest/);
    }
  });

  it('keeps broker and database inside, and publishes the gateway at its own port', () => {
    expect(compose.networks['back']).toEqual({ internal: true });
    for (const name of ['rabbitmq', 'mongo']) {
      expect(compose.services[name]).toMatchObject({ networks: ['back'] });
      expect(compose.services[name]?.ports).toBeUndefined();
    }
    expect(compose.services['gateway']?.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(environmentOf('gateway')).toMatchObject({ PORT: '3000', HOST: '0.0.0.0' });
    for (const [name] of ours) expect(environmentOf(name)).toMatchObject({ OPS_HOST: '0.0.0.0' });
  });

  it('lets everything wait for what it needs and mounts only volumes that are declared', () => {
    for (const [name, service] of ours) {
      expect(service.depends_on?.['mongo']).toEqual({ condition: 'service_healthy' });
      const broker = name === 'gateway' ? 'service_started' : 'service_healthy';
      expect(service.depends_on?.['rabbitmq']).toEqual({ condition: broker });
    }
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes.map(v => v.split(':')[0]));
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
    const networks = Object.values(compose.services).flatMap(service => service.networks ?? []);
    expect([...new Set(networks)].sort()).toEqual(Object.keys(compose.networks).sort());
  });
});

describe('Dockerfile', () => {
  const dockerfile = readFileSync(repositoryRoot('deploy/docker/Dockerfile'), 'utf8');

  it('runs as a number that is not root, from a named version, with a health check of the port in the settings', () => {
    expect(dockerfile).toMatch(/^USER 1000:1000$/m);
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:24-/m);
    expect(dockerfile).not.toMatch(/^# *syntax=/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toContain(
      `process.env.OPS_PORT || ${loadConfig(processSettings, { AMQP_URL: 'amqp://x', MONGODB_URI: 'mongodb://x/y' }).OPS_PORT}`,
    );
  });

  it('sees neither secrets nor what was built outside', () => {
    const ignored = readFileSync(repositoryRoot('.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.env.*', '.git', '.data', '**/node_modules', '**/dist']));
  });
});

const withCompose = commandAnswers('docker', ['compose', 'version'], 'docker compose config is') ? it : it.skip;
withCompose('is what docker compose accepts', () => {
  const args = ['compose', '-f', repositoryRoot('docker-compose.yml'), 'config', '--quiet'];
  execFileSync('docker', args, { env: { ...process.env, ...filled } });
});
