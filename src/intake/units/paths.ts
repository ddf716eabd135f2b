import { foldText } from '../../lib/fold-text.ts';
import { fromHtml } from '../../lib/html-text.ts';

/** The values of a cell that has several, as GLPI writes them: "A > B<br>A > C". */
export const valuesOf = (text: string): string[] => {
  const values = text.split(/<br ?\/?>/i).flatMap((value) => value.trim() || []);
  return values.length > 0 ? [...new Set(values)] : [text];
};

/** The steps of "A > B > C", however its arrows are written: `A`, `A > B` and `A > B > C`, each with its own name. */
export function stepsOf(path: string): { readonly id: string; readonly name: string }[] {
  const names = fromHtml(path)
    .split(/[>›»→]/)
    .flatMap((step) => step.trim() || []);
  if (names.length === 0) return [{ id: path, name: path }];
  return names.map((name, at) => ({ id: names.slice(0, at + 1).join(' > '), name }));
}

/** What GLPI calls the top of its tree, in English and French, until somebody gives it the name of an office. */
const ROOTS: ReadonlySet<string> = new Set(['root entity', 'entite racine']);

/** The steps of a path that are offices: the root of a program's tree is none for what stands below it. */
export function officesOn(path: string): ReturnType<typeof stepsOf> {
  const steps = stepsOf(path);
  return steps.length > 1 && ROOTS.has(foldText((steps[0] as { name: string }).name))
    ? steps.slice(1)
    : steps;
}

/** The unit that a path names: its id is the whole path, its name the last step. */
export const lastStep = (path: string): { readonly id: string; readonly name: string } =>
  stepsOf(path).at(-1) as { id: string; name: string };
