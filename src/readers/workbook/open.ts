import { Worker } from 'node:worker_threads';
import { WorkbookFault } from './fault.ts';
import { sheetOf, type WorkbookSheet } from './sheet.ts';
import type { Answer } from './worker.ts';

/** Heap that one workbook may take, in MiB. An xlsx of 500 000 rows and 12 columns needs 128, the largest HTML page the rest. */
export const WORKBOOK_MEMORY = 1_024;
/** Milliseconds. */
export const WORKBOOK_TIME = 120_000;

export interface WorkbookLimits {
  readonly memory?: number;
  readonly time?: number;
}

/** Run from TypeScript sources, as tests do, the worker is the built one: Node 20 cannot load it from its source. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/readers/workbook/worker.js', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/**
 * Reads the sheets of a workbook - xlsx, xls, ods, an HTML page or an XML spreadsheet, whatever its name - in a thread of its
 * own, so that no file can take more memory or time than it may. Rejects with WorkbookFault.
 */
export async function openWorkbook(content: Buffer, limits: WorkbookLimits = {}): Promise<WorkbookSheet[]> {
  const bytes = new Uint8Array(content).buffer;
  const worker = new Worker(WORKER, {
    workerData: bytes,
    transferList: [bytes],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.memory ?? WORKBOOK_MEMORY },
  });
  const answer = await new Promise<Answer>((resolve, reject) => {
    const clock = setTimeout(() => {
      resolve({ why: 'timeout', params: {} });
      void worker.terminate();
    }, limits.time ?? WORKBOOK_TIME);
    worker.once('message', resolve);
    worker.once('messageerror', () => resolve({ why: 'workbook-damaged', params: {} }));
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({ why: 'workbook-too-large', params: { reason: 'memory' } });
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(clock);
      resolve({ why: 'workbook-damaged', params: {} });
    });
  });
  if ('why' in answer) throw new WorkbookFault(answer.why, answer.params);
  return answer.sheets.map(sheetOf);
}
