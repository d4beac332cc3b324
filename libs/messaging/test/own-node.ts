import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../../deploy/tools/rabbitmq/node.sh');

/** `installed` or a Debian suite, as node.sh names them: tests that must stop their broker, or starve it, run on such a node. */
export const RABBITMQ_NODE = process.env['RABBITMQ_NODE'];

/** A RabbitMQ that belongs to the test: it can be stopped, killed and starved without harm to others. */
export class OwnNode {
  private constructor(
    private readonly home: string,
    readonly url: string,
  ) {}

  static async start(suite: string): Promise<OwnNode> {
    const home = await mkdtemp(join(tmpdir(), 'switchboard-rabbitmq-'));
    const said = await run('up', '--suite', suite, '--home', home);
    return new OwnNode(home, said.replace('AMQP_URL=', '').trim());
  }

  /** On the same port, with the same data. */
  async startAgain(): Promise<void> {
    await run('up', '--home', this.home);
  }

  async stop(): Promise<void> {
    await run('down', '--home', this.home);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await run('down', '--kill', '--home', this.home);
  }

  /** rabbitmqctl. @returns what it printed. */
  ctl(...args: string[]): Promise<string> {
    return run('ctl', '--home', this.home, ...args);
  }

  async delete(): Promise<void> {
    await run('delete', '--home', this.home);
  }
}

function run(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(SCRIPT, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', chunk => (out += chunk));
    child.stderr.on('data', chunk => (err += chunk));
    // Not `close`: the node that it leaves running may hold the pipes.
    child.on('exit', code => (code === 0 ? resolve(out) : reject(new Error(`${SCRIPT} ${args.join(' ')}: ${err}`))));
    child.on('error', reject);
  });
}
