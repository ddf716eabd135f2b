import { z } from 'zod';

/** Words that several parts of a configuration have alike. */
export const usefulLife = z.number().int().min(1).max(100);

export const minimum = z.strictObject({
  ram_gb: z.number().positive().optional(),
  storage_gb: z.number().positive().optional(),
  antivirus: z.enum(['yes', 'no']).or(z.boolean()).optional(),
});

/** From one day to another; `refine(...inOrder)` holds the first against the last. */
export const validity = { valid_from: z.iso.date().optional(), valid_to: z.iso.date().optional() };
type Validity = { readonly [Day in keyof typeof validity]?: string | undefined };
export const inOrder: [(of: Validity) => boolean, { message: string; path: string[] }] = [
  ({ valid_from: from, valid_to: to }) => !from || !to || from <= to,
  { message: 'bad-order', path: ['valid_to'] },
];
