import { nearest } from '../lib/nearest.ts';
import { UserError } from '../model/finding.ts';
import { RULE_IDS, type RuleId } from '../model/rules.ts';
import { ruleBlocks, ruleBook, rulesBlocks, rulesCsv, rulesTable } from '../reporters/rules.ts';
import type { CommandFile } from './command.ts';
import { documentFlags } from './flags.ts';
import { write } from './output.ts';

const NOTHING_READ = { inputs: [], issues: [], configuration: { files: [] } };

export const rules: CommandFile = {
  name: 'rules',
  example: 'infragap rules unknown-unit',
  define: (command, locale) => documentFlags(command.argument('[id]', locale.help.arguments.rule), locale),
  run([given], flags, context) {
    const { locale } = context;
    const id = given === undefined ? undefined : ruleNamed(String(given));
    const book = ruleBook(locale, id);
    write(flags, context, NOTHING_READ, {
      json: () => book,
      csv: () => rulesCsv(book),
      blocks(format) {
        if (id !== undefined) return ruleBlocks(book, locale);
        // A terminal gets the table, a page the whole book.
        return format === 'markdown' ? rulesBlocks(book, locale) : rulesTable(book, locale);
      },
    });
    return 0;
  },
};

/** Throws UserError for an id that no rule has. */
function ruleNamed(value: string): RuleId {
  const id = RULE_IDS.find((each) => each === value);
  if (id === undefined) throw new UserError('no-such-rule', { value, nearest: nearest(value, RULE_IDS) });
  return id;
}
