import { EMITTER_NAMES } from '../reporters/emitters.ts';

/** What every command that reads an inventory can print. */
export const VIEW_FORMATS = ['text', 'json', 'csv', 'markdown'] as const;
/** And what is made of findings. */
export const FORMATS = [...VIEW_FORMATS, ...EMITTER_NAMES] as const;
export type FormatName = (typeof FORMATS)[number];
