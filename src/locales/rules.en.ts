import type { About, RuleId, Severity } from '../model/rules.ts';

/** A rule in words for those who fill tables in. */
export interface RuleText {
  /** What it is, in one sentence. */
  readonly summary: string;
  /** Which figure would be wrong, or what was assumed. */
  readonly why: string;
  readonly fix: string;
  /** Up to four lines: `✗` wrong, `✓` right, `→` how it is read. */
  readonly example: string;
}

/** The rule book in one language. */
export interface RuleWords {
  readonly title: string;
  readonly intro: string;
  readonly marks: string;
  readonly why: string;
  readonly fix: string;
  /** What a severity means. */
  readonly severity: Readonly<Record<Severity, string>>;
  readonly about: Readonly<Record<About, string>>;
  readonly head: { readonly rule: string; readonly summary: string; readonly means: string };
  readonly texts: Readonly<Record<RuleId, RuleText>>;
}

export const rulesEn: RuleWords = {
  title: 'Rules',
  intro:
    'What can be wrong with the data, or had to be assumed of it. infragap rules ID tells all about one rule; --rule ID=LEVEL, or rules in infragap.yaml, lets it weigh otherwise.',
  marks: 'In the examples ✗ is wrong, ✓ would be right, and → is how it is read.',
  why: 'Why it matters',
  fix: 'What to do',
  severity: {
    error: 'A row was refused, a cell could not be used, or a published figure would be wrong.',
    warning: 'It was counted, but it is suspicious: somebody should look at it.',
    info: 'An assumption that was made; where it is right, nothing needs to be done.',
  },
  about: {
    file: 'The file',
    layout: 'The layout of a sheet',
    header: 'Headings of columns',
    cell: 'Cells',
    row: 'Rows, and what they say of units',
    files: 'Several files together',
    configuration: 'Configuration',
  },
  head: { rule: 'rule', summary: 'what it is', means: 'means' },
  texts: {
    'unreadable-file': {
      summary: 'The file cannot be read, or not to its end.',
      why: 'What could not be read is in no figure. Where it may have held equipment, the figures of all units stay open: what is missing is not taken for nothing.',
      fix: 'The finding names the cause: take off a password, close a quotation mark, or save the file anew and send it again.',
      example: '✗ 551,desktop,"Room 2,5\n✓ 551,desktop,"Room 2",5',
    },
    'unsupported-format': {
      summary: 'The file is of a kind that is not read, such as a PDF, a picture or an xlsb workbook.',
      why: 'Nothing of it is in any figure, and what it may have held is unknown.',
      fix: 'Open it in the program it was made with and save it as xlsx or as CSV UTF-8. Of a PDF, send the spreadsheet it was printed from.',
      example: '✗ inventory.pdf\n✓ inventory.xlsx',
    },
    'empty-file': {
      summary: 'There is nothing in the file, or on the sheet.',
      why: 'An empty file does not say that an office has nothing: what it should have held is unknown.',
      fix: 'Send it again with headings and rows. An office that has none of a thing says so with quantity 0.',
      example: '✗ equipment.csv (0 bytes)\n✓ unit_id,category,quantity\n✓ 551,scanner,0',
    },
    'same-file': {
      summary: 'The file is another file of the run once more, byte for byte; it was not read.',
      why: 'Read a second time, all its rows would count twice.',
      fix: 'Delete one of the two. If one of them should have been another file, send that.',
      example: 'equipment-551.csv\n✗ equipment-551 (1).csv',
    },
    'own-report': {
      summary: 'The table is a report that infragap wrote, no inventory; it was not read.',
      why: 'Its figures are results. Read as stock they would count everything a second time.',
      fix: 'Keep reports in another folder than the inventory.',
      example:
        '✗ infragap gaps stock --format csv -o stock/equipment-gaps.csv\n✓ infragap gaps stock --format csv -o reports/gaps.csv',
    },
    'returned-copy': {
      summary:
        'The file is a copy that infragap made for its sender; its column of what to mend was not read.',
      why: "The column is infragap's, not the sender's. All else is read as the sheet that the copy was made of: under its name, and without the apostrophes that keep texts from being formulas.",
      fix: 'Nothing has to be done. Put the mended copies of a file in the place of the file, or its rows count twice.',
      example:
        '✗ submissions/xa-an.xlsx and submissions/xa-an.xlsx.Máy.csv\n✓ submissions/xa-an.xlsx.Máy.csv',
    },
    'file-ignored': {
      summary:
        'Something in a folder was not read: a file whose name or ending is not that of a table, or a folder inside it.',
      why: 'What it holds is in no figure.',
      fix: 'If it belongs to the inventory, begin its name with units, equipment, connectivity or allocations, or name it on the command line. Name a folder as well, or use a pattern such as stock/**/*.csv.',
      example: 'stock/units.csv\n✗ stock/printers.csv\n✓ stock/equipment-printers.csv',
    },
    'encoding-guessed': {
      summary: 'The text is not UTF-8; how its letters are written was found out from its bytes.',
      why: 'Digits are safe, names are not: with wrong letters a unit is not recognised, and its rows are refused.',
      fix: 'Look at some names with infragap map. If they are wrong, say --encoding; better save the file as CSV UTF-8.',
      example: '✗ XaÞ Trà Ðôn\n✓ Xã Trà Đôn\n✓ infragap validate list.csv --encoding windows-1258',
    },
    'legacy-text': {
      summary: 'The text was written for TCVN3 (ABC) or VNI fonts, not in Unicode, and was converted.',
      why: 'Names of units and words for equipment are recognised in Unicode only. In such fonts capital and small letters may be the same, so capitals may be lost.',
      fix: 'Look at some names with infragap map; better convert the file to Unicode, for instance with UniKey.',
      example: 'X· Trµ Mai\n→ Xã Trà Mai',
    },
    'delimiter-guessed': {
      summary: 'Which sign separates the cells was found out from the lines of the file.',
      why: 'Were it another one, cells would fall together and figures would stand under wrong headings.',
      fix: 'Nothing, if infragap map shows the right columns. Else name the sign under files in infragap.yaml.',
      example: '551;desktop;5\n→ 551 | desktop | 5\n✓ files: { equipment.csv: { delimiter: ";" } }',
    },
    'hidden-sheet': {
      summary: 'A sheet of the workbook is hidden and was not read.',
      why: 'If it belongs to the inventory, its rows are missing from every figure.',
      fix: 'Show it in the spreadsheet program if it belongs to the inventory, delete it if it does not.',
      example: '✗ sheets: Computers, Printers (hidden)\n✓ sheets: Computers, Printers',
    },
    'header-not-found': {
      summary: 'No row of the sheet holds headings that are known.',
      why: 'Without headings nobody can tell what the cells mean: nothing of the sheet is in any figure.',
      fix: 'Put a row of headings above the data, named as infragap init names them, or say under files in infragap.yaml which rows they are.',
      example: '✗ 551,Vân Canh,40\n✓ unit_id,name,officials\n✓ 551,Vân Canh,40',
    },
    'unknown-table': {
      summary: 'The columns do not tell which table this is: units, equipment, connectivity or allocations.',
      why: 'Its rows are in no figure, and what they may have said is unknown.',
      fix: 'Name the columns as infragap init does, or say --table equipment.',
      example: '✗ No.,Unit of measure\n✓ unit_id,category,quantity',
    },
    'no-rows': {
      summary: 'The table has headings and no rows.',
      why: 'No row is no answer: what the units have stays unknown, not zero.',
      fix: 'Send the rows. Where no rows mean that there is nothing, say so: no_rows_means_none in infragap.yaml.',
      example: 'unit_id,category,quantity\n✓ 551,scanner,0\n✓ no_rows_means_none: [equipment]',
    },
    'header-found': {
      summary: 'The headings were found below a title or other lines, which were passed over.',
      why: 'With another row as headings, columns would be taken for something else or not be read.',
      fix: 'Nothing, if the row named holds the headings. Else say under files in infragap.yaml which rows do.',
      example:
        'INVENTORY 2023\nunit_id,category,quantity\n→ headings in row 2\n✓ files: { list.xlsx: { header_rows: [2, 2] } }',
    },
    'header-rows': {
      summary: 'Two or three rows were read as one heading.',
      why: 'What stands above a heading is part of its meaning: "Broken" below "Computers" counts broken computers.',
      fix: 'Nothing, if these rows are the headings. Else say under files in infragap.yaml which rows are.',
      example:
        'unit_id,Computers,,Printers\n,Total,Broken,\n→ Computers / Total, Computers / Broken, Printers',
    },
    'several-tables': {
      summary: 'The sheet holds several tables; each was read by itself.',
      why: 'Rows are read under the headings of their own table, not under those of the first one.',
      fix: 'Nothing, if all belong to the inventory. --sheet "Sheet1#2" reads only the second table of Sheet1.',
      example: '551,Vân Canh,40\n(blank row)\nunit_id,category,quantity\n→ here the second table begins',
    },
    'measure-above': {
      summary: 'A line above the table says in what its money is given; the amounts were read so.',
      why: 'Read without it, 15 would be 15 dong instead of 15 million: amounts would be a million times too small.',
      fix: 'Nothing, if it holds for all amounts. A column that is in another measure says so in its heading.',
      example: 'Đơn vị tính: triệu đồng\nSố tiền: 15\n→ 15,000,000\n✓ heading: Số tiền (đồng)',
    },
    'title-of-needs': {
      summary: 'The title speaks of what is needed or to be bought; the numbers were read as what is there.',
      why: 'If they are needs, the stock is overstated and gaps look smaller than they are.',
      fix: 'If they are needs, leave the sheet out: --sheet names those to be read. If they are stock, correct the title.',
      example: '✗ NHU CẦU TRANG BỊ NĂM 2024\n✓ HIỆN TRẠNG THIẾT BỊ NĂM 2023',
    },
    'hidden-row': {
      summary: 'Rows that are hidden in the spreadsheet program were read like the others.',
      why: 'If they were hidden because they do not count, too much is counted.',
      fix: 'Show hidden rows and take off filters; delete the rows that do not count.',
      example: 'rows 4, 5 and 9 are shown, 6 to 8 hidden\n→ all six are counted',
    },
    'short-row': {
      summary: 'The row has fewer cells than there are headings; those missing were taken as blank.',
      why: 'Blank is unknown. If a separator was lost, cells stand under wrong headings as well.',
      fix: 'Compare the row with the headings, and write a separator for every blank cell.',
      example: 'unit_id,category,quantity,condition\n✗ 551,desktop,5\n✓ 551,desktop,5,in_use',
    },
    'long-row': {
      summary: 'The row has more cells than there are headings; those beyond them were not read.',
      why: 'The row is counted, but what stands beyond the last heading is lost.',
      fix: 'Put a cell that holds a separator between quotation marks, or give the last column a heading.',
      example:
        'unit_id,category,quantity,note\n✗ 551,desktop,5,new, ground floor\n✓ 551,desktop,5,"new, ground floor"',
    },
    'shifted-row': {
      summary: 'The row has a cell too many, and its cells stand under wrong headings; it was refused.',
      why: 'Counted, it would put figures where they do not belong. How much its unit has is open now.',
      fix: 'Put the cell that holds a separator between quotation marks.',
      example:
        'unit_id,assigned_to,category,quantity\n✗ 551,Room 2, floor 1,desktop,5\n✓ 551,"Room 2, floor 1",desktop,5',
    },
    'blank-row': {
      summary: 'Rows without any value were skipped.',
      why: 'Nothing is counted for them. Row numbers stay those that the spreadsheet program shows.',
      fix: 'Nothing.',
      example: '551,desktop,5\n,,\n552,desktop,3\n→ two rows',
    },
    'section-row': {
      summary: 'The row only heads those below it; it was not read as data.',
      why: 'Read as data it would be a unit or an item that does not exist. Where no column names the unit, it may say whose the rows below are.',
      fix: 'Nothing, if it is a heading. If it is data, fill in its other cells, such as the code of the unit.',
      example: 'I. District offices,,\n551,desktop,5\n→ one row of data',
    },
    'note-row': {
      summary: 'The row holds a note or a signature, no data.',
      why: 'Nothing is counted for it.',
      fix: 'Nothing, if it is a note. If it is data, fill in its other cells, such as the code of the unit.',
      example: '551,desktop,5\nPrepared by,,Approved by\n→ one row of data',
    },
    'part-row': {
      summary: 'The row tells of a part of the row above it, or of a mean or a share; it was not counted.',
      why: 'Counted as well, the same things would be there twice.',
      fix: 'Nothing, if that is so. A row of its own needs a name without "of which" or a dash before it.',
      example: '551,Vân Canh,40\n,of which women,12\n→ 40, not 52',
    },
    'repeated-header': {
      summary: 'The headings stand there once more, as at the head of every printed page.',
      why: 'Nothing is counted for the row.',
      fix: 'Nothing.',
      example: 'unit_id,category,quantity\n551,desktop,5\nunit_id,category,quantity\n→ one row of data',
    },
    'column-numbers': {
      summary: 'The row below the headings numbers the columns; it was not read as data.',
      why: 'Read as data it would name a unit that does not exist.',
      fix: 'Nothing.',
      example: 'unit_id,category,quantity\n(1),(2),(3)\n551,desktop,5\n→ one row of data',
    },
    'row-left-out': {
      summary: 'Rows were left out because only_rows in infragap.yaml asks for other values.',
      why: 'They are in no figure.',
      fix: 'Nothing, if that is meant. If they should count, add their value to only_rows.',
      example: 'only_rows: { state: [open] }\n552,Trà Mai,closed\n→ left out',
    },
    'total-row-ignored': {
      summary: 'The row adds up others and was left out of the sums.',
      why: 'Counted as well, everything in it would count twice. It is held against the rows that it adds up.',
      fix: 'Nothing, if it is a total. Else give it a name that does not begin with "Total", "Tổng" or "Cộng".',
      example: '551,Vân Canh,5\n552,Trà Mai,7\nTotal,,12\n→ 12, not 24',
    },
    'total-row-mismatch': {
      summary: 'A total says another figure than its rows add up to.',
      why: 'The rows are what is counted. If the total is right, a row is missing, wrong or there twice.',
      fix: 'Find the row that is missing, wrong or there twice, or correct the total.',
      example: '551,Vân Canh,5\n552,Trà Mai,7\n✗ Total,,13\n✓ Total,,12',
    },
    'missing-column': {
      summary: 'The table lacks a column without which none of its rows can be used.',
      why: 'Nothing of the table is in any figure, and what it may have said is unknown.',
      fix: 'Add the column, or give it a heading that is known, as infragap init writes it.',
      example: '✗ unit_id,quantity,condition\n✓ unit_id,category,quantity,condition',
    },
    'duplicate-column': {
      summary: 'Two columns mean the same; only the first was read.',
      why: 'What the second one says is in no figure, even where it says something else.',
      fix: 'Remove or rename one of them. If they make one figure together, say of both what they are under columns in infragap.yaml.',
      example: '✗ unit_id,category,quantity,Số lượng\n✓ unit_id,category,quantity',
    },
    'unknown-column': {
      summary: 'The column is not known in this table and was not read.',
      why: 'If it is a column that is needed under another name, its values are missing.',
      fix: 'Nothing, if it does not matter. Else rename it, or say what it is under columns in infragap.yaml.',
      example:
        '✗ unit_id,category,On hand\n✓ unit_id,category,quantity\n✓ columns: { On hand: { is: quantity } }',
    },
    'columns-counted': {
      summary: 'Columns of the form were taken for numbers of items.',
      why: 'They say what every unit of the form has: one that is taken for the wrong kind or state puts items where they are not.',
      fix: 'Compare the list with the form. If one is wrong, say what it is under columns in infragap.yaml.',
      example:
        'unit_id,Computers\n551,20\n→ 20 computers of any kind\n✓ columns: { Computers: { counts: desktop } }',
    },
    'columns-added': {
      summary: 'Columns that count kinds of one thing were added up.',
      why: 'If one of them contains another, the sum is too large.',
      fix: 'Nothing, if they are apart from each other. Else say `is: ignored` of the inner one under columns in infragap.yaml.',
      example: 'Mã đơn vị,Máy in A4,Máy in A3\n551,4,1\n→ 5 printers',
    },
    'columns-contained': {
      summary: 'Columns were not counted, because another column has all that they count.',
      why: 'Counted as well, their items would be there twice. If they come on top of it, too few are counted.',
      fix: 'Nothing, if that is so. Else say under columns in infragap.yaml what each of them counts.',
      example: 'Mã đơn vị,Máy in,Máy in A4\n551,5,4\n→ 5 printers, not 9',
    },
    'column-not-counted': {
      summary: 'The column looks like a number of equipment, but not clearly of what; it was not counted.',
      why: 'If it is stock, the units have more than the report says, and gaps look larger than they are.',
      fix: 'Say under columns in infragap.yaml what it counts, or `is: ignored`.',
      example:
        'unit_id,Computers of staff\n551,5\n→ not counted\n✓ columns: { Computers of staff: { counts: computer } }',
    },
    'column-left-out': {
      summary: 'Columns were left out, because they say what is asked for or are worked out from others.',
      why: 'What is asked for is not there yet: counted as stock it would hide the gap.',
      fix: 'Nothing, if that is so. If one says what is there, say so under columns in infragap.yaml.',
      example: 'unit_id,Computers,Computers needed\n551,5,7\n→ 5 computers, not 12',
    },
    'missing-value': {
      summary: 'A cell is blank that the row cannot do without; the row was refused.',
      why: 'How much the unit has is open then. A blank unit code is not taken to mean "as above", and leaves the unit above open.',
      fix: 'Fill in the cell. Write the unit code in every row.',
      example: '551,desktop,5\n✗ ,printer,1\n✓ 551,printer,1',
    },
    'not-a-number': {
      summary: 'The cell should hold a number in the right currency or measure, and does not.',
      why: 'Its value is taken as unknown, never as zero. Without a quantity the row is refused, and how much its unit has is open.',
      fix: 'Write digits only: remarks belong into a note, the unit of measure into the heading. Write ? for what is not known.',
      example: 'unit_id,category,quantity\n✗ 551,desktop,about 5\n✓ 551,desktop,5',
    },
    'not-an-integer': {
      summary: 'The cell should hold a whole number, and holds a fraction.',
      why: 'Its value is taken as unknown. Without a quantity the row is refused, and how much its unit has is open.',
      fix: 'Write a whole number.',
      example: 'unit_id,category,quantity\n✗ 551,desktop,2.5\n✓ 551,desktop,25',
    },
    'not-a-date': {
      summary: 'The cell should hold a date, and there is no such date.',
      why: 'How old the item is stays unknown, and so does whether it is too old.',
      fix: 'Write it as 2019-02-28. A month (2019-02), a year (2019) or a span of years (2015/2017) will do as well.',
      example: 'unit_id,category,purchase_date\n✗ 551,desktop,31/02/2019\n✓ 551,desktop,2019-02-28',
    },
    'not-yes-no': {
      summary: 'The cell should say yes or no, and says something else.',
      why: 'The answer is taken as unknown, and what depends on it stays open.',
      fix: 'Write yes or no (có, không), or ? where it is not known.',
      example: 'unit_id,category,antivirus\n✗ 551,desktop,Kaspersky\n✓ 551,desktop,yes',
    },
    'not-in-list': {
      summary: 'The cell holds a word that is not in the list of its column.',
      why: 'Without a known kind of equipment, or status of money, the row is refused; any other such word is taken as unknown.',
      fix: 'Write one of the words that the finding names. Kinds of your own are listed under categories in infragap.yaml.',
      example: 'unit_id,category,quantity\n✗ 551,computr,5\n✓ 551,computer,5',
    },
    'out-of-range': {
      summary: 'The value cannot be right for its column.',
      why: 'It is taken as unknown. Without a quantity the row is refused, and how much its unit has is open.',
      fix: 'Correct it: is it in the right column, and in the right measure? Write ? for what is not known.',
      example: 'unit_id,category,ram_gb\n✗ 551,desktop,8192\n✓ 551,desktop,8',
    },
    'ambiguous-number': {
      summary: 'The number can be read in two ways, and nothing in its column decides which.',
      why: 'One reading is up to a thousand times the other, so it is taken as unknown. Without a quantity the row is refused.',
      fix: 'Write it without a separator for thousands, or say decimal of the column in infragap.yaml.',
      example:
        'unit_id,category,quantity\n✗ 551,desktop,1.234\n✓ 551,desktop,1234\n✓ columns: { quantity: { decimal: "," } }',
    },
    'ambiguous-date': {
      summary: 'The date can be read in several ways, and nothing in its column decides which.',
      why: 'It is taken as unknown, so how old the item is stays open.',
      fix: 'Write it as 2019-04-03, or say dates of the column in infragap.yaml.',
      example:
        '✗ 551,desktop,03/04/2019\n✓ 551,desktop,2019-04-03\n✓ columns: { purchase_date: { dates: dmy } }',
    },
    'error-cell': {
      summary: 'The cell holds the error of a formula, no value.',
      why: 'The value is taken as unknown, never as zero. Without a unit, a category or a quantity the row is refused.',
      fix: 'Correct the formula in the spreadsheet program, and save the file.',
      example: '✗ 551,desktop,#REF!\n✓ 551,desktop,5',
    },
    'formula-without-value': {
      summary: 'Formulas have no value in the file; their cells were taken as blank.',
      why: 'Blank is unknown, and a blank quantity counts as one item: the true number may be larger.',
      fix: 'Open the file in a spreadsheet program and save it: that works the formulas out.',
      example: '✗ 551,desktop,=B2+B3 (without a value)\n✓ 551,desktop,5',
    },
    'implausible-value': {
      summary: 'The value is possible, but hardly right for its column.',
      why: 'It was taken as it stands. If it is wrong, so is what is judged by it, such as whether an item meets its standard.',
      fix: 'Check it against the item itself, and write the unit of measure where it is another one. What is usual is set under plausible in infragap.yaml.',
      example: 'unit_id,category,storage_gb\n✗ 551,desktop,2\n✓ 551,desktop,2 TB',
    },
    'numbers-decided': {
      summary: 'What stands before decimals was decided by the other cells of the column.',
      why: 'It decides whether 1.234 is more than a thousand, or little more than one.',
      fix: 'Nothing, if it is right. Else say decimal of the column in infragap.yaml.',
      example: '1.500,5\n1.234\n→ 1234\n✓ columns: { original_cost: { decimal: "." } }',
    },
    'dates-decided': {
      summary: 'Whether the day or the month stands first was decided by the other cells of the column.',
      why: 'It moves dates by months, and with them the age of items.',
      fix: 'Nothing, if it is right. Else say dates of the column in infragap.yaml.',
      example: '31/12/2018\n03/04/2019\n→ 3 April 2019\n✓ columns: { purchase_date: { dates: mdy } }',
    },
    'duplicate-key': {
      summary:
        'A unit, an asset number, or a line of one provider is there twice; only the first row is used.',
      why: 'Both counted, the unit would have more than it has. If they are two things, one of them is missing now.',
      fix: 'Remove the row, or give each item its own number, each unit its own code, each line its provider.',
      example: 'unit_id,category,asset_id\n551,desktop,MT-001\n✗ 551,laptop,MT-001\n✓ 551,laptop,MT-002',
    },
    'duplicate-row': {
      summary: 'A row says just the same as another row of its unit; both are counted.',
      why: 'If it was entered twice, the unit has less equipment, or less money, than the report says.',
      fix: 'Remove one if it was entered twice. If not, give each an asset_id or a note; of money, say what it is for.',
      example:
        'unit_id,category,quantity,note\n551,desktop,5,\n✗ 551,desktop,5,\n✓ 551,desktop,5,second floor',
    },
    'unknown-unit': {
      summary: 'Rows name a unit that is not in the list of units; they cannot be used.',
      why: 'They are in no figure: what is there looks as if it were missing.',
      fix: 'Correct the code, or add the unit to the units table.',
      example: 'units.csv: 551,Vân Canh\n✗ 5551,desktop,5\n✓ 551,desktop,5',
    },
    'ambiguous-unit': {
      summary: 'A name may mean any of several units, and its rows cannot be used.',
      why: 'They are in no figure: given to the wrong unit, they would hide its gap.',
      fix: 'Write the code of the unit instead of its name.',
      example:
        'units.csv: 08321,Xã Bình Minh\nunits.csv: 08455,Xã Bình Minh\n✗ Xã Bình Minh,desktop,5\n✓ 08321,desktop,5',
    },
    'orphan-unit': {
      summary: 'The unit above is not in the list of units; the unit is taken to stand at the top.',
      why: 'It is missing from the figures of its district or province, and money held there does not reach it.',
      fix: 'Correct the code of the unit above, or add that unit.',
      example: 'unit_id,name,parent_id\n51,Bình Định,\n✗ 551,Vân Canh,52\n✓ 551,Vân Canh,51',
    },
    'cyclic-parent': {
      summary: 'Units stand above each other in a circle; one of them is taken to stand at the top.',
      why: 'Which of them belongs to which is unknown, so figures by district or province may be wrong.',
      fix: 'Correct parent_id, so that the way up ends at a unit that has none.',
      example: 'unit_id,name,parent_id\n551,Vân Canh,552\n✗ 552,Canh Liên,551\n✓ 551,Vân Canh,51',
    },
    'conflicting-values': {
      summary: 'Two places say different things of the same unit; neither is believed.',
      why: 'The value is taken as unknown, and what depends on it stays open.',
      fix: 'Make both say the same, or leave it out in one of them.',
      example: 'units.csv: 551, lan yes\n✗ connectivity.csv: 551,lan,no\n✓ connectivity.csv: 551,lan,yes',
    },
    'contradicting-connection': {
      summary: 'A connection is said not to be there, and yet it works, has a speed or is paid for.',
      why: 'Whether it is there is taken as unknown, so whether the unit meets its target stays open.',
      fix: 'Say yes, or clear what only a line that is there can have.',
      example: 'unit_id,connection,present,mbps\n✗ 551,fibre,no,100\n✓ 551,fibre,yes,100',
    },
    'part-exceeds-whole': {
      summary: 'A part is larger than the whole that it is a part of.',
      why: 'The share would be above 100 %; it is taken as unknown.',
      fix: 'Correct one of the two numbers.',
      example: 'unit_id,households,households_fibre\n✗ 551,800,820\n✓ 551,820,800',
    },
    'parts-exceed-total': {
      summary: 'The parts that a form counts are more than the total that it gives.',
      why: 'Which of them is wrong nobody can tell: what they say is carried as a range.',
      fix: 'Correct the numbers: the parts cannot be more than the whole.',
      example: 'unit_id,Computers,Broken computers\n✗ 551,20,25\n✓ 551,25,20',
    },
    'implausible-count': {
      summary: 'A unit has far more items than its people could use.',
      why: 'They were counted as they stand. Items too many hide a gap; staff left out makes too little required.',
      fix: 'Check both numbers: items of other offices, a number in the wrong column, staff left out.',
      example: 'unit_id,officials,Computers\n✗ 551,12,1200\n✓ 551,12,12',
    },
    'name-differs': {
      summary: 'The unit has another name here than elsewhere; by its code it was taken for the same.',
      why: 'If the code is wrong, these figures belong to another unit.',
      fix: 'Correct the code or the name.',
      example:
        'units.csv: 551,Vân Canh,40\n✗ units-households.csv: 551,Vĩnh Thạnh,900\n✓ units-households.csv: 552,Vĩnh Thạnh,900',
    },
    'quantity-assumed': {
      summary: 'Rows without a quantity were counted as one item each.',
      why: 'If a row stands for more, too few items are counted.',
      fix: 'Write how many items the row stands for.',
      example: 'unit_id,category,quantity\n✗ 551,desktop,\n✓ 551,desktop,5',
    },
    'unknown-source': {
      summary: 'Money comes from a source that the configuration does not have.',
      why: 'It is counted beside the others. Where a source is mistyped, its flat grant counts as well, and too little is asked for.',
      fix: 'Correct it, or add the source under funding.sources in infragap.yaml.',
      example: 'unit_id,year,source,amount\n✗ 551,2024,provnce,50000000\n✓ 551,2024,province,50000000',
    },
    'item-not-recognised': {
      summary: 'What was given in kind is no item and no price of the configuration.',
      why: 'It closes no gap, so more may be asked for than is needed.',
      fix: 'Write one of the words that the finding names.',
      example: 'unit_id,year,source,item,quantity\n✗ 551,2024,province,PC,2\n✓ 551,2024,province,computer,2',
    },
    'bought-after-as-of': {
      summary: 'Items were put into use after the date of the stock; they were not counted.',
      why: 'On that day they were not there yet.',
      fix: 'Nothing, if both dates are right. Else correct as_of, or the date of the item.',
      example: 'as_of: 2023-12-31\n551,desktop,2024-02-15\n→ not counted',
    },
    'unit-matched-by-name': {
      summary: 'A unit was recognised by its name, not by its code.',
      why: 'If another unit is meant, its rows are in the wrong figures.',
      fix: 'Nothing, if it is the right one. Better write the code.',
      example: 'Vân Canh,desktop,5\n→ unit 551\n✓ 551,desktop,5',
    },
    'unit-code-repaired': {
      summary: 'A code without its zeros was taken for the unit whose code begins with them.',
      why: 'Spreadsheet programs drop the zeros before a number. If another unit is meant, its rows are in the wrong figures.',
      fix: 'Format the column as text, so that the zeros stay.',
      example: '97,desktop,5\n→ unit 00097\n✓ 00097,desktop,5',
    },
    'unit-of-table': {
      summary:
        'No column says whose rows these are; a title, a section, the sheet or the file named the unit.',
      why: 'All these rows are in the figures of that unit.',
      fix: 'Nothing, if it is the right one. Better add a column unit_id.',
      example: 'Unit: Trà Mai\ncategory,quantity\nprinter,1\n→ unit 552 Trà Mai',
    },
    'name-is-code': {
      summary: 'The table has no codes of units; their names stand for them.',
      why: 'Other tables find the unit by its name only, and two units of one name cannot be told apart.',
      fix: 'Add a column unit_id, or give a list of units with --roster.',
      example: 'name,officials\n→ the name is the code\n✓ unit_id,name,officials',
    },
    'tier-from-name': {
      summary: 'No column says the tier; it was taken from the names.',
      why: 'It decides which targets a unit is held to.',
      fix: 'Nothing, if it is right. Else add a column tier.',
      example: 'Xã Trà Mai\n→ commune\n✓ unit_id,name,tier',
    },
    'missing-submission': {
      summary: 'Nothing was submitted for a unit: no file names it or a unit below it.',
      why: 'What it has is unknown, not nothing: sums that it belongs to become ranges.',
      fix: 'Ask for its file. Until it is there, its figures are unknown.',
      example: 'list of units: 551, 552, 553\n✗ files of 551 and 552\n✓ files of 551, 552 and 553',
    },
    'unit-without-items': {
      summary: 'A unit has no row of equipment.',
      why: 'What it has is unknown, not nothing: sums that it belongs to become ranges.',
      fix: 'Send its rows, or one with quantity 0. no_rows_means_none in infragap.yaml says that no rows mean none.',
      example: 'units.csv: 551, 552\n✗ 551,desktop,5\n✓ 551,desktop,5 and 552,desktop,0',
    },
    'count-changed-sharply': {
      summary: 'A unit has far more, or far fewer, than in the inventory before.',
      why: 'It was counted as it stands. If rows are missing or there twice, the gap of the unit is wrong.',
      fix: 'Look for rows that are missing or there twice. If the change is real, nothing needs to be done.',
      example: 'before: 551 has 40 computers\n✗ now: 551 has 4 computers',
    },
    'count-differs': {
      summary: 'A form says another number than the list of items shows.',
      why: 'The list is counted; what the form has more is carried as a range.',
      fix: 'Correct the form, or complete the list.',
      example: 'form: 551 has 20 computers\n✗ list: 18 computers\n✓ list: 20 computers',
    },
    'count-repeated': {
      summary: 'Numbers that several tables give alike were counted once.',
      why: 'Counted from each table, the same items would be there several times.',
      fix: 'Nothing, if they tell of the same items. If not, write their sum into one of the tables.',
      example: 'form A: 551 has 20 computers\nform B: 551 has 20 computers\n→ 20, not 40',
    },
    'fewer-declared-than-listed': {
      summary: 'A unit says that it has fewer units below it than are listed.',
      why: 'Those listed are counted. If some of them are not there, the share is of too many.',
      fix: 'Correct the number, or the list.',
      example: 'listed below 551: three villages\n✗ 551: villages 2\n✓ 551: villages 3',
    },
    'stand-in-used': {
      summary: 'Where units do not give a fact, another one stands in for it, as stand_ins says.',
      why: 'Figures of these units rest on the stand-in, not on the fact itself.',
      fix: 'Nothing, if that is meant. Better ask these units for the fact.',
      example:
        'stand_ins: { officials: staff_authorised }\n551: officials blank, staff_authorised 20\n→ officials 20',
    },
    'crosswalk-unknown-unit': {
      summary: 'The crosswalk names a unit that is not there.',
      why: 'What it makes one with that unit cannot be compared: it is told as removed and added, whatever it was.',
      fix: 'Correct the code, or take the row out. An old code stands in the inventory of before, a new one in that of after.',
      example: 'old_id,new_id\n✗ 2151O,21508\n✓ 21510,21508',
    },
    'crosswalk-shares': {
      summary: 'A unit becomes several, and its shares are missing or do not sum to 1.',
      why: 'Its people and items cannot be shared out, and nothing is split by a guess: it is told as removed, and what it becomes as added.',
      fix: 'Give each part a share, as 40%, 0.4 or 2/5. Those of one old unit sum to 1.',
      example: 'old_id,new_id,share\n21520,21517,60%\n✗ 21520,21523,\n✓ 21520,21523,40%',
    },
    'setting-idle': {
      summary:
        'A setting does nothing, because it names what is not there: a column, a fact, a value, units.',
      why: 'Rows may count that should not, nobody is missed who should be, and money is not there for whom it is meant.',
      fix: 'Write the heading, the fact or the value as it stands in the file.',
      example: 'unit_id,name,state\n✗ only_rows: { stat: [open] }\n✓ only_rows: { state: [open] }',
    },
    'different-purchases': {
      summary: 'Two targets want the same item, but buy different things for it.',
      why: 'One item serves both: the larger need decides what is bought, and at which price.',
      fix: 'Give both the same buy, or tell their units apart with where.',
      example:
        '- { id: a, item: computer, buy: desktop-set, ... }\n✗ - { id: b, item: computer, buy: laptop, ... }\n✓ - { id: b, item: computer, buy: desktop-set, ... }',
    },
    'bought-above-and-below': {
      summary: 'Two targets buy the same thing, one for a unit with all below it, the other for units below.',
      why: 'Both needs are in the estimate and in the plan, so that some pieces may be paid for twice.',
      fix: 'Give one of the two `buy: none`, so that it is only judged, or tell their units apart with where.',
      example:
        '- { id: district, item: printer, scope: subtree, buy: printer, ... }\n✗ - { id: commune, item: printer, buy: printer, ... }\n✓ - { id: commune, item: printer, buy: none, ... }',
    },
    'target-matches-no-unit': {
      summary: 'A target is for no unit of this inventory.',
      why: 'Nobody is held to it, and nothing is bought for it.',
      fix: 'Check its where against the units table: a word that no unit has matches nothing.',
      example: '551,Vân Canh,district\n✗ where: { tier: village }\n✓ where: { tier: district }',
    },
    'price-not-valid': {
      summary: 'A price does not hold on the day for which prices are taken.',
      why: 'It counts as missing, so the estimate is incomplete and too low.',
      fix: 'Enter a price that holds on that day, or set price_date.',
      example:
        'as_of: 2023-12-31\n✗ pc: { price: 15000000, per: set, valid_to: 2022-12-31 }\n✓ pc: { price: 15000000, per: set, valid_to: 2024-12-31 }',
    },
    'prices-overlap': {
      summary: 'Two prices of one thing hold on the same day.',
      why: 'Only one can be used; the one that began last was taken, and another would give another amount.',
      fix: 'End the earlier one (valid_to) the day before the later one begins.',
      example:
        'as_of: 2026-06-30\n✗ pc: [{ price: 15000000 }, { price: 18000000, valid_from: 2026-01-01 }]\n✓ pc: [{ price: 15000000, valid_to: 2025-12-31 },\n→ { price: 18000000, valid_from: 2026-01-01 }]',
    },
    'price-overruled': {
      summary: 'A price gave way to another one of the same id.',
      why: 'The prices of a configuration come before those of its price lists, and these before those of the files it extends.',
      fix: 'Nothing, if it is meant so. Else take one of the two out, or give it another id.',
      example:
        'prices.csv: desktop-set,15000000\n✗ infragap.yaml: prices: { desktop-set: { price: 14500000 } }\n→ 14500000',
    },
    'sheet-without-prices': {
      summary: 'A price list holds a table without the columns item and price.',
      why: 'It was not read, so that prices in it are missing.',
      fix: 'Nothing, if it holds no prices. Else name the columns item and price, or Mã and Đơn giá.',
      example: '✗ item,cost\n✓ item,price',
    },
    'ceiling-not-judged': {
      summary: 'A ceiling could not be held against units, because nobody gives the numbers it depends on.',
      why: 'Nothing limits how many are asked for, so the request may be more than is lawful.',
      fix: 'Add the columns to the units, such as posts_vii and posts_viii, or take the ceiling out.',
      example:
        'ceilings: [{ id: pc, items: [computer], entitlement: [{ fact: posts, each: 1 }] }]\n✗ unit_id,name\n✓ unit_id,name,posts',
    },
    'ceiling-not-valid': {
      summary: 'An item has ceilings, and none of them holds on the day of the prices.',
      why: 'Nothing limits what is asked for, so the request may be more than is lawful.',
      fix: 'Enter a ceiling that holds on that day, or extend the profile of that day.',
      example:
        'price_date: 2026-06-30\n✗ - { id: pc, items: [computer], price: 20000000, valid_to: 2025-12-31 }\n✓ - { id: pc, items: [computer], price: 20000000, valid_to: 2026-12-31 }',
    },
    'ceilings-overlap': {
      summary: 'Two ceilings of one item are for the same unit on the same day.',
      why: 'Only the first was taken; another would let other numbers through.',
      fix: 'Tell them apart with where, or by valid_from and valid_to.',
      example:
        '- { id: old, items: [computer], price: 15000000 }\n✗ - { id: new, items: [computer], price: 20000000 }\n✓ - { id: new, items: [computer], price: 20000000, where: { tier: commune } }',
    },
    'profile-not-valid': {
      summary:
        'A profile, or a file of the configuration, does not hold on the day of the stock or of the prices.',
      why: 'Its numbers are those of another time: useful lives, limits of numbers and prices change.',
      fix: 'Extend the one that holds on that day.',
      example: 'as_of: 2026-06-30\n✗ extends: [vn-2018]\n✓ extends: [vn-2026]',
    },
    'number-unverified': {
      summary: 'A number that is used was not held against its official text.',
      why: 'It was read in a secondary source, or recalled; figures that rest on it may be wrong.',
      fix: 'Check it, and write the entry into your own configuration.',
      example:
        '✗ printer: { categories: [printer], useful_life_years: 7, verified: no }\n✓ printer: { categories: [printer], useful_life_years: 7 }',
    },
    'money-outside-plan': {
      summary: 'Money is of a year that the plan does not have, or with a unit that its source is not for.',
      why: 'The plan does not count it, so that less is funded than could be, or more than a ceiling allows.',
      fix: 'Correct the year, or add it to funding.years; correct the unit, or the where of the source.',
      example:
        'funding: { years: [2027, 2028] }\nunit_id,year,source,amount\n✗ 101,2026,province,500000000\n✓ 101,2027,province,500000000',
    },
    'rate-missing': {
      summary: 'A price is in another currency, and no rate of it holds on the day.',
      why: 'It counts as missing, so the estimate is incomplete and too low.',
      fix: 'Enter a dated rate under rates.',
      example:
        'prices: { firewall: { price: 900, currency: USD } }\n✗ rates: {}\n✓ rates: { USD: [{ rate: 25400, date: 2026-01-02 }] }',
    },
    'area-class-unknown': {
      summary: 'A price depends on the area class of a unit that does not say its own.',
      why: 'It was taken without a factor, so the amount of that unit may be too low.',
      fix: 'Fill in area_class, of the unit or of one above it.',
      example:
        'prices: { pc: { price: 15000000, area_factors: { mountainous: 1.15 } } }\nunit_id,name,area_class\n✗ 101,An Lao,\n✓ 101,An Lao,mountainous',
    },
    'eligibility-unknown': {
      summary: 'It is not known whether a source is for a unit.',
      why: 'A flat grant is not counted as money, and what has to be asked for becomes a range; a plan over several years pays nothing from the source.',
      fix: 'Fill in the fact that decides it.',
      example:
        'where: { area_class: mountainous }\nunit_id,name,area_class\n✗ 551,Vân Canh,\n✓ 551,Vân Canh,mountainous',
    },
    'basic-profile-used': {
      summary: 'No infragap.yaml was found; the bundled profile "basic" was used.',
      why: 'Targets and standards are those of the profile, not yours, and it has no prices: nothing can be costed.',
      fix: 'Run infragap init to write a configuration, or name yours with --config.',
      example: '✓ infragap init stock\n✓ infragap gaps stock --config infragap.yaml',
    },
    'as-of-assumed': {
      summary: 'No date of the stock was given; today was taken.',
      why: 'The age of items depends on it: on another day the same files give other figures.',
      fix: 'Write as_of into infragap.yaml, or say --as-of.',
      example: '✓ as_of: 2023-12-31',
    },
    'funding-year-assumed': {
      summary: 'No budget year was given; the year after the date of the stock was taken.',
      why: 'Only money of that year is set against the needs.',
      fix: 'Write funding.year into infragap.yaml, or say --year.',
      example: '✓ funding: { year: 2024 }',
    },
  },
};
