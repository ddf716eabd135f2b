import { localeIn } from './locale.ts';

export type { Locale } from './locale.ts';
export const en = localeIn('en');
