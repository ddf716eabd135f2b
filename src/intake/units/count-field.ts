import { z } from 'zod';

/** A number of a form. */
export const COUNT = { kind: 'number', schema: z.number().int().min(0).max(1_000_000) } as const;
