import { parentPort } from 'node:worker_threads';
import { WorkbookFault } from './fault.ts';
import { readWorkbook } from './read.ts';
import { type PackedSheet, packedBuffers } from './sheet.ts';

/** What the worker answers. */
export type Answer =
  | { readonly sheets: PackedSheet[] }
  | { readonly why: WorkbookFault['why']; readonly params: WorkbookFault['params'] };

parentPort?.on('message', async (content: ArrayBuffer) => {
  try {
    const sheets = await readWorkbook(Buffer.from(content));
    parentPort?.postMessage({ sheets } satisfies Answer, sheets.flatMap(packedBuffers));
  } catch (error) {
    // Nothing but the message itself can fail otherwise, for want of memory.
    const fault = error instanceof WorkbookFault ? error : new WorkbookFault('workbook-too-large');
    parentPort?.postMessage({ why: fault.why, params: fault.params } satisfies Answer);
  }
});
