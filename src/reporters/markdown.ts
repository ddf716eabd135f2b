import { type Block, type CellText, wordText } from './blocks.ts';
import { oneLine } from './safe.ts';

/** Draws blocks as GitHub-flavoured Markdown. Nothing that a submitter wrote can end its cell or become markup. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(draw).join('\n\n')}\n`;
}

function draw(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${escaped(block.text)}`;
    case 'lines':
      return block.lines.map((line) => escaped(line)).join('  \n');
    case 'sample':
      return fenced(block.lines.map((line) => oneLine(wordText(line))));
    case 'table': {
      const head = `| ${block.columns.map(({ head: text }) => escaped(text)).join(' | ')} |`;
      const rule = `| ${block.columns.map(({ align }) => (align ? '---:' : '---')).join(' | ')} |`;
      const rows = block.rows.map((row) => `| ${row.map(escaped).join(' | ')} |`);
      return [head, rule, ...rows].join('\n') + (block.more ? `\n\n${escaped(block.more)}` : '');
    }
  }
}

/** A fence is longer than any run of backticks inside it. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

const escaped = (cell: CellText): string =>
  oneLine(wordText(cell)).replace(/[\\`*_{}[\]<>|#~&]/g, (sign) => `\\${sign}`);
