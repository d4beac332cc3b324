import { type Logger, messageOf } from '@switchboard/kernel';
import { Refusal } from '../../domain/refusal';
import type { Scan } from '../domain/attachment';
import type { ScanRun, Verdict, VirusScanner } from '../ports';

export interface ScanPorts {
  /** Undefined: files are not looked at. */
  readonly scanner: VirusScanner | undefined;
  /** Whether files are taken while it is away; they are marked as not scanned. */
  readonly acceptUnscanned: boolean;
  readonly logger: Logger;
}

export type Outcome = { readonly scan: Scan } | { readonly signature: string };

const RETRY_AFTER_S = 15;

/** One file on its way past the scanner, and what the settings make of it when that is away. */
export class Watch {
  private run: ScanRun | undefined;
  private failed = false;

  constructor(private readonly ports: ScanPorts) {}

  async look(chunk: Uint8Array): Promise<void> {
    const { scanner } = this.ports;
    if (!scanner || this.failed) return;
    await this.attempt(async () => {
      this.run ??= await scanner();
      await this.run.write(chunk);
    });
  }

  /** @throws Refusal `scanner_unavailable`, `file_not_scannable`. */
  async outcome(): Promise<Outcome> {
    if (!this.ports.scanner) return { scan: 'off' };
    // A file without a byte has nothing to find.
    if (!this.run && !this.failed) return { scan: 'clean' };
    const verdict = this.failed ? undefined : await this.attempt(async () => this.run?.verdict());
    if (!verdict) return { scan: 'skipped' };
    if (verdict.found === 'virus') return { signature: verdict.signature };
    if (verdict.found === 'nothing') return { scan: 'clean' };
    return this.unknown(verdict);
  }

  abandon(): void {
    this.run?.abandon();
  }

  private unknown({ reason }: Extract<Verdict, { found: 'unknown' }>): Outcome {
    this.ports.logger.warn({ reason }, 'the virus scanner could not look at all of a file');
    if (this.ports.acceptUnscanned) return { scan: 'skipped' };
    const message = 'could not be scanned to its end: it may be larger than the scanner takes (StreamMaxLength)';
    throw new Refusal('unprocessable', 'file_not_scannable', `The file ${message}.`, [{ path: '/file', message }]);
  }

  private async attempt<T>(step: () => Promise<T>): Promise<T | undefined> {
    try {
      return await step();
    } catch (error) {
      this.failed = true;
      this.ports.logger.warn({ reason: messageOf(error) }, 'the virus scanner is away');
      if (this.ports.acceptUnscanned) return undefined;
      const detail = 'Files can not be scanned for viruses right now (CLAMD_URL). Try again.';
      throw new Refusal('unavailable', 'scanner_unavailable', detail, [], RETRY_AFTER_S);
    }
  }
}
