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

/** Starting a thread takes longer than reading what an office sends: one that has read a small file waits for the next one. */
const SMALL = 1024 * 1024;
let waiting: Worker | undefined;

/**
 * Reads the sheets of a workbook - xlsx, xls, ods, an HTML page or an XML spreadsheet, whatever its name - in another thread, so
 * that no file can take more memory or time than it may. Rejects with WorkbookFault.
 */
export async function openWorkbook(content: Buffer, limits: WorkbookLimits = {}): Promise<WorkbookSheet[]> {
  const { memory, time = WORKBOOK_TIME } = limits;
  const thread = (memory === undefined && waiting) || threadOf(memory ?? WORKBOOK_MEMORY);
  if (thread === waiting) waiting = undefined;
  const { answer, isAlive } = await asked(thread, content, time);
  if (isAlive && !waiting && memory === undefined && content.length <= SMALL) {
    thread.unref();
    waiting = thread;
  } else void thread.terminate();
  if ('why' in answer) throw new WorkbookFault(answer.why, answer.params);
  return answer.sheets.map(sheetOf);
}

const threadOf = (memory: number): Worker =>
  new Worker(WORKER, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memory } });

/** What a thread makes of a workbook, and whether it may be asked again. */
async function asked(
  thread: Worker,
  content: Buffer,
  time: number,
): Promise<{ readonly answer: Answer; readonly isAlive: boolean }> {
  const bytes = new Uint8Array(content).buffer;
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const fail = (why: WorkbookFault['why'], params: WorkbookFault['params'] = {}): void =>
        resolve({ answer: { why, params }, isAlive: false });
      clock = setTimeout(() => fail('timeout'), time);
      thread.once('message', (answer: Answer) => resolve({ answer, isAlive: true }));
      thread.once('messageerror', () => fail('workbook-damaged'));
      thread.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail('workbook-too-large', { reason: 'memory' });
        else reject(error);
      });
      thread.once('exit', () => fail('workbook-damaged'));
      thread.ref();
      thread.postMessage(bytes, [bytes]);
    });
  } finally {
    clearTimeout(clock);
    for (const event of ['message', 'messageerror', 'error', 'exit']) thread.removeAllListeners(event);
  }
}
