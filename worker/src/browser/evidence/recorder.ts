import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { EvidenceFile, Step } from './record.ts';

/** Where evidence is put: a folder, or an object store. Writing the same name again is an error of the caller. */
export interface EvidenceSink {
  put(name: string, content: Buffer, contentType: string): Promise<void>;
}

const SHOT_MS = 5_000;

/** Notes what an attempt does and sees, with pictures. A picture that cannot be taken is noted, and stops nothing. */
export function createRecorder(sink: EvidenceSink, now: () => number = Date.now) {
  const steps: Step[] = [];
  const files: EvidenceFile[] = [];

  async function keep(name: string, content: Buffer, contentType: string): Promise<string | null> {
    try {
      await sink.put(name, content, contentType);
    } catch (error) {
      note('evidence-lost', `${name}: ${error instanceof Error ? error.message : String(error)}`, null);
      return null;
    }
    files.push({
      name,
      contentType,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    return name;
  }

  function note(step: string, says: string, page: Page | null, file: string | null = null): void {
    steps.push({
      at: new Date(now()).toISOString(),
      step,
      says: says.slice(0, 500),
      url: page ? bare(page.url()) : '',
      file,
    });
  }

  /** Notes a step with a picture of what the page shows; what people type by themselves only is painted over. */
  async function shoot(step: string, says: string, page: Page): Promise<void> {
    const name = `${String(files.length + 1).padStart(2, '0')}-${step}.png`;
    const picture = await page
      .screenshot({
        type: 'png',
        animations: 'disabled',
        caret: 'hide',
        scale: 'css',
        timeout: SHOT_MS,
        mask: [page.locator('input[type=password],input[autocomplete^=cc-]')],
      })
      .catch(() => null);
    note(
      step,
      picture ? says : `${says} (no picture could be taken)`,
      page,
      picture ? await keep(name, picture, 'image/png') : null,
    );
  }

  return { steps, files, keep, note, shoot };
}
export type Recorder = ReturnType<typeof createRecorder>;

/** An address without its query and fragment. */
export function bare(url: string): string {
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? `${parsed.origin}${parsed.pathname}` : url.slice(0, 40);
}
