import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../src/model/report.ts';
import { figureAt } from './support/figure.ts';
import { run } from './support/run.ts';

interface Published {
  readonly figure: string;
  readonly path: string;
  readonly equals?: number | string | null;
  readonly at_least?: number;
  readonly below?: number;
  readonly tolerance?: number;
}

const stories = readdirSync('fixtures').filter((name) =>
  existsSync(`fixtures/${name}/expected/published.json`),
);

describe.each(stories)('published figures of %s', async (story) => {
  const report = JSON.parse((await run(['budget', `fixtures/${story}`, '--format', 'json'])).out);
  const published: Published[] = JSON.parse(
    readFileSync(`fixtures/${story}/expected/published.json`, 'utf8'),
  );

  test('the report is what its schema says', async () => {
    expect(reportSchema.strict().safeParse(report).error).toBeUndefined();
  });

  test.each(published)('$figure: $path', async ({ path, equals, at_least, below, tolerance }) => {
    const figure = figureAt(report, path);
    if (equals !== undefined && tolerance === undefined) expect(figure).toEqual(equals);
    if (tolerance !== undefined)
      expect(Math.abs((figure as number) - (equals as number))).toBeLessThanOrEqual(tolerance);
    if (at_least !== undefined) expect(figure).toBeGreaterThanOrEqual(at_least);
    if (below !== undefined) expect(figure).toBeLessThan(below);
  });
});
