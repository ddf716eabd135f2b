import { localeIn } from './locale.ts';

export const vi = localeIn('vi');
