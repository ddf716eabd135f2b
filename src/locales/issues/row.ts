import type { Params } from '../../model/finding.ts';
import { headingVi } from '../headings.ts';
import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { IssuesOf } from './issues-of.ts';

const quoted = (names: Params[string]): string => (names as string[]).map((name) => `"${name}"`).join(', ');

/** What each of several texts was found to mean. */
const pairs = ({ names, choices }: Params, is: string): string =>
  (names as string[]).map((name, at) => `"${name}" ${is} ${(choices as string[])[at]}`).join(', ');

const numbered = ({ number }: Params): string =>
  number === 'serial_number' ? 'the thing with serial number' : 'asset';
const numberedVi = ({ number }: Params): string =>
  number === 'serial_number' ? 'thiết bị có số sê-ri' : 'tài sản';

const en = ({
  near,
  list,
  answer,
  rows,
  rowsDo,
  were,
  column,
  partsSaid,
  more,
  itemsApart,
}: typeof english): IssuesOf<'row'> => ({
  'duplicate-key': ({ value, related, params }) =>
    ({
      units: {
        message: `Unit "${value}" is there already (${related}); this row is not used${params.again ? ', and unless it says the same the numbers that both rows give are unknown' : ''}.`,
        fix: `Give each unit one row and a code of its own${params.again ? ', and add up there what its parts have' : ''}.`,
      },
      equipment: {
        message: params.elsewhere
          ? `Unit ${params.elsewhere} has ${numbered(params)} "${value}" as well (${related}), and it is one thing; of neither unit is it known whether it is there, and this row is not counted.`
          : params.disputed
            ? `Another row says that ${numbered(params)} "${value}" of unit ${params.unit} is not in use, or may not be (${related}); this one is not counted, and nobody knows whether it is there.`
            : `Unit ${params.unit} has ${numbered(params)} "${value}" already (${related}); this row is not counted.`,
        fix: params.disputed
          ? 'Remove the row that does not hold, or give each item its own number.'
          : 'Remove the row, or give the item its own number.',
      },
      connectivity: {
        message: `Unit ${params.unit} has a row for ${value} of the same provider already (${related}); this row is not used.`,
        fix: 'Remove the row, or name the provider of each line.',
      },
      crosswalk: {
        message: `That "${value}" becomes ${params.unit} is said already (${related}); this row is not used.`,
        fix: 'Remove one of the two rows.',
      },
    })[params.table as 'units' | 'equipment' | 'connectivity' | 'crosswalk'],
  'duplicate-row': ({ related, params }) => ({
    message: `Unit ${params.unit} has just such a row already (${related}); both are counted.`,
    fix:
      params.table === 'allocations'
        ? 'Remove one if it was entered twice; say in "for" what each is meant for if not.'
        : 'Remove one if it was entered twice; give each an asset_id or a note of its own if not.',
  }),
  'list-repeated': ({ related, count, params }) => ({
    message: (
      {
        rows: `This list says of its units just what other lists say of them (first: ${related}); ${rows(count)} ${were(count)} not counted, and nobody knows whether the units have more than the other lists say.`,
        sums: `This list gives of its units the same numbers of each kind as other lists do (first: ${related}), as if it added them up; ${rows(count)} ${were(count)} not counted, and nobody knows whether the units have more than the other lists say.`,
        near: `Most numbers of this list are those that the rows of another list of the same units add up to (first: ${related}), and some are not; ${rows(count)} ${were(count)} not counted, and nobody knows whether the units have more than the other list says.`,
        part: `Some rows of this list say just what those of another list say of the same unit (first: ${related}), as where an older list lies beside a newer one; ${rows(count)} ${were(count)} not counted, and nobody knows whether the unit has more than the other list says.`,
        alike: `Most rows of this list are those of another list of the same unit (first: ${related}), be it with other numbers, as in two states of one list; ${rows(count)} ${were(count)} not counted, and nobody knows whether the unit has that beside it or instead.`,
        older: `This list tells of an earlier day than another list of the same unit does, or is an earlier edition of it (${related}), which counts; ${rows(count)} ${were(count)} not counted, and nobody knows whether the unit has that beside it.`,
        summary: `This list is called a summary and stands beside other lists of the same units (first: ${related}), which do not add up to it; ${rows(count)} ${were(count)} not counted, and nobody knows whether the units have more than the other lists say.`,
        copy: `By its name this list is a copy of another (${related}); ${rows(count)} that both have ${were(count)} counted once.`,
        version: `By their names this list and another (${related}) are one list and its copy, and they differ; nobody knows which of the two holds, so that whether what ${rows(count)} of this one ${count === 1 ? 'says' : 'say'} is there is taken as unknown.`,
      } as Record<string, string>
    )[String(params.how)] as string,
    fix: 'Delete one of the two if it is one list sent twice, an older state of the same, or a list and its sum; if not, say in a column of each (a note, a room) what it is of.',
  }),
  'unknown-unit': ({ value, count, params }) => ({
    message: `"${value}" is no unit of the units table; ${rows(count)} of this file cannot be used.${near(params.nearest)}`,
    fix:
      params.told === 'heading'
        ? 'Correct the title, the heading of the section or the name of the sheet or file, add the unit, or add a column unit_id.'
        : 'Correct the code, or add the unit.',
  }),
  'ambiguous-unit': ({ value, count, params }) =>
    params.names
      ? {
          message: `No column says whose rows these are, and titles, sheet and file name several units: ${pairs(params, 'is')}; none of the rows can be used.`,
          fix: 'Correct the title, the name of the sheet or that of the file, or add a column unit_id.',
        }
      : {
          message: `"${value}" may be any of ${list(params.choices)}; ${rows(count)} cannot be used.`,
          fix:
            params.told === 'heading'
              ? 'Name the office above as well in the title, or add a column unit_id.'
              : params.codes === undefined
                ? 'Write the code of the unit instead of its name.'
                : `Write the code with its zeros (${list(params.codes)}), in a column that is formatted as text.`,
        },
  'unit-outside-section': ({ value, count, params }) => ({
    message: `"${value}" stands in the section of ${params.section}, but is unit ${params.unit} of ${params.above}; ${rows(count)} cannot be used.`,
    fix: 'Correct the name, the code or the heading, or move the row to the section of its unit.',
  }),
  'orphan-unit': ({ value, params }) => ({
    message: `The unit above, "${value}", ${params.choices ? `may be any of ${list(params.choices)}` : 'is not in the units table'}; the unit is taken to stand at the top.${near(params.nearest)}`,
    fix: 'Correct the code, or add the unit above.',
  }),
  'cyclic-parent': (said) => ({
    message: `Units stand above each other in a circle (${(said.params.path as string[])?.join(' > ')}); this one is taken to stand at the top.`,
    fix: `Correct ${column(said)}.`,
  }),
  'conflicting-values': ({ related, params }) => ({
    message: `${params.fact} of unit ${params.unit} is ${answer((params.values as string[])?.[1])} here and ${answer((params.values as string[])?.[0])} elsewhere (${related}); it is taken as unknown.`,
    fix: 'Make both say the same.',
  }),
  'contradicting-connection': ({ params }) => ({
    message: `${params.connection} of unit ${params.unit} is said not to be there, and yet has ${params.field} "${answer(params.said)}"; whether it is there is taken as unknown.`,
    fix: 'Say yes, or clear what only a line that is there can have.',
  }),
  'part-exceeds-whole': ({ related, params }) => ({
    message: `${params.part} (${params.partValue}) is more than ${params.whole} (${params.wholeValue}, ${related}); the share is taken as unknown.`,
    fix: 'Correct one of the two.',
  }),
  'parts-exceed-total': ({ params }) => ({
    message: `Unit ${params.unit}: the parts make ${params.sum} (${partsSaid(params)}), the total is ${params.total}. What they say is carried as a range.`,
    fix: 'Correct the numbers: the parts cannot be more than the whole.',
  }),
  'total-column-mismatch': ({ params, format }) => ({
    message: `The total says ${format.number(params.stated as number)}; ${list(params.columns)} make ${format.number(params.summed as number)}. ${params.open ? 'What they say is carried as a range.' : 'The single columns are what counts here.'}`,
    fix: 'Correct the total or its parts; what the total has beside them belongs in a column of its own.',
  }),
  'implausible-count': ({ params, format }) => ({
    message: `Unit ${params.unit} has ${format.number(params.items as number)} ${params.item}s for ${format.number(params.heads as number)} people in ${list(params.facts)}; they were counted as they stand.`,
    fix: 'Check both numbers: items of other offices, a number in the wrong column, staff left out.',
  }),
  'unit-sums-below': ({ params, related, count }) => ({
    message: params.told
      ? `What lists say of ${params.unit} is in every kind just what they say of the ${params.units as number} units below it together (first: ${related}); ${rows(count)} of it ${were(count)} taken for their sums, and what the unit itself has is unknown.`
      : `What the row of ${params.unit} says in ${quoted(params.columns)} is just what the ${rows(params.rows as number)} of units below it add up to (from ${related}); it was taken for their sum, and what the unit itself has is unknown.`,
    fix: 'Call the row "Total", or leave these cells blank; what the office itself has belongs in a list, or in a form that has no rows for the units below it.',
  }),
  'unit-only-named': ({ value, count }) => ({
    message: `${rowsDo(count, 'say')} nothing but a name ("${value}"), unlike those of the others, and ${were(count)} taken for ${count === 1 ? 'a unit' : 'units'} of which nothing is known.`,
    fix: 'If it is a heading, a note or a signature, take it out of the table; if it is a unit, say what it has, or give it a code.',
  }),
  'name-differs': ({ value, params, related }) => ({
    message: params.told
      ? `The ${params.told} is called "${value}", which is another unit; its rows were taken to be of unit ${params.unit}, as "${params.name}" in it says.`
      : `Unit ${params.unit} is called "${value}" here and "${params.name}" elsewhere (${related}); it was taken for the same.`,
    fix: params.told
      ? `Correct the name of the ${params.told}, or what the table says.`
      : 'Correct the code or the name.',
  }),
  'units-alike': ({ value, params, related }) => ({
    message: `"${value}" here and "${params.name}" elsewhere (${related}) may be one unit; they are counted as two.`,
    fix: 'Write the name alike wherever the unit stands, or give a list of units with --roster.',
  }),
  'connection-not-marked': ({ count }) => ({
    message: `Other rows say whether their connection is there; ${rowsDo(count, 'leave')} it blank, from here on, and ${were(count)} taken as unknown.`,
    fix: 'Write yes or no.',
  }),
  'connection-denied': ({ value, header, count, params }) => ({
    message:
      params.how === 'no'
        ? `"${header}" says "${value}" beside ${rows(count)} of connections: ${count === 1 ? 'it was' : 'they were'} taken as not there.`
        : `"${header}" says "${value}" beside ${rows(count)} of connections: whether ${count === 1 ? 'it is' : 'they are'} there is taken as unknown.`,
    fix: params.yes
      ? 'Say no where it is not there or of no use; else correct what speaks against it.'
      : 'Say yes or no in a column of its own (present).',
  }),
  'quantity-assumed': ({ count }) => ({
    message: `${rows(count)} without a quantity, from here on, ${were(count)} counted as one item${count === 1 ? '' : ' each'}.`,
    fix: 'Write how many items the row stands for.',
  }),
  'condition-not-told': ({ count }) => ({
    message: `The table does not say in which condition items are, as other tables do: whether those of ${rows(count)}, from here on, are in use is unknown.`,
    fix: 'Add a column of conditions.',
  }),
  'note-tells-state': ({ value, count, params, format }) => ({
    message: `The note "${value}" beside ${rows(count)} speaks of items that may be of no use, gone or not the unit's own; whether ${params.items === params.of ? (params.of === 1 ? 'the item counts' : 'they count') : `${format.number(params.items as number)} of ${format.number(params.of as number)} count`}${itemsApart(params, format)} is taken as unknown.`,
    fix: 'Say it in a column of conditions; where it is so of some of the items only, give these a row of their own with their number.',
  }),
  'quantity-in-name': ({ count, params }) => ({
    message: `The name says how many it is, where no quantity does: ${rows(count)}, from here on (here ${params.items}).`,
    fix: 'Write the number in a column of its own.',
  }),
  'written-off': ({ header, count }) => ({
    message: `Column "${header}" says of ${rows(count)}, from here on, that what ${count === 1 ? 'it stands' : 'they stand'} for has been written off; ${count === 1 ? 'it is' : 'they are'} not counted.`,
    fix: 'If it is still there, clear the cell, or say so in a column of conditions.',
  }),
  'unknown-source': ({ value, params }) => ({
    message: `"${value}" is no source of the configuration; its money is counted beside theirs.${near(params.nearest)}`,
    fix: 'Correct it, or add the source to funding.sources.',
  }),
  'item-not-recognised': ({ value, params }) => ({
    message: `"${value}" is no item or price of the configuration; what is given in kind closes no gap.`,
    fix: `Write one of: ${list(params.choices)}.`,
  }),
  'bought-after-as-of': ({ count, params }) => ({
    message: `Items of ${rows(count)}, from here on, were put into use after ${params.asOf}: they were not there yet and are not counted.`,
  }),
  'unit-matched-by-name': ({ value, count, params }) => ({
    message:
      params.room === undefined
        ? `"${value}" was taken for unit ${params.unit}, by its name${more(count)}.`
        : `"${value}" was taken for unit ${params.unit}: "${params.room}" is a room, floor or building of it${more(count)}.`,
  }),
  'unit-code-repaired': ({ value, count, params }) => ({
    message: `"${value}" was taken for unit ${params.unit}, ${params.decimal === undefined ? 'whose code begins with zeros' : 'as a code that became a number with a decimal'}${more(count)}.`,
    fix:
      params.decimal === undefined
        ? 'Format the column as text, so that the spreadsheet program keeps the zeros.'
        : 'Write codes as text, without ".0".',
  }),
  'unit-of-table': ({ value, params }) => ({
    message: `No column says whose rows these are; "${value}" was taken to mean unit ${params.unit}.`,
  }),
  'name-is-code': ({ value }) => ({
    message: `The table has no codes of units; their names ("${value}") stand for them.`,
    fix: 'Add a column unit_id, or give a list of units with --roster.',
  }),
  'tier-from-name': ({ value, params }) => ({
    message: `No column says the tier; it was taken from the ${params.told === 'heading' ? 'heading of the column' : 'names'}: "${value}" is a ${params.tier}.`,
  }),
});

const vi = ({
  answer,
  near,
  list,
  rows,
  word,
  kindWord,
  headings,
  column,
  partsSaid,
  more,
  itemsApart,
  tierWord,
}: typeof vietnamese): IssuesOf<'row'> => ({
  'duplicate-key': ({ value, related, params }) =>
    ({
      units: {
        message: `Đơn vị "${value}" đã có (${related}); không dùng dòng này${params.again ? ', và trừ khi hai dòng ghi như nhau, số liệu nào cả hai cùng ghi thì coi như chưa rõ' : ''}.`,
        fix: `Mỗi đơn vị chỉ ghi một dòng, với mã riêng${params.again ? '; số liệu theo từng bộ phận thì cộng lại thành một dòng' : ''}.`,
      },
      equipment: {
        message: params.elsewhere
          ? `Đơn vị ${params.elsewhere} cũng ghi ${numberedVi(params)} "${value}" (${related}), trong khi đó chỉ là một thiết bị; chưa rõ đơn vị nào có thiết bị này, và không tính dòng này.`
          : params.disputed
            ? `Một dòng khác ghi ${numberedVi(params)} "${value}" của đơn vị ${params.unit} không còn sử dụng, hoặc có thể không còn (${related}); không tính dòng này, và chưa rõ thiết bị có còn dùng hay không.`
            : `Đơn vị ${params.unit} đã có ${numberedVi(params)} "${value}" (${related}); không tính dòng này.`,
        fix: params.disputed
          ? 'Xóa dòng không đúng, hoặc ghi số hiệu riêng cho từng thiết bị.'
          : 'Xóa dòng, hoặc ghi số hiệu riêng cho thiết bị.',
      },
      connectivity: {
        message: `Đơn vị ${params.unit} đã có dòng ${word(value)} của cùng nhà cung cấp (${related}); không dùng dòng này.`,
        fix: 'Xóa dòng, hoặc ghi nhà cung cấp của từng đường truyền.',
      },
      crosswalk: {
        message: `Việc "${value}" chuyển thành ${params.unit} đã được ghi (${related}); không dùng dòng này.`,
        fix: 'Xóa một trong hai dòng.',
      },
    })[params.table as 'units' | 'equipment' | 'connectivity' | 'crosswalk'],
  'duplicate-row': ({ related, params }) => ({
    message: `Đơn vị ${params.unit} đã có một dòng giống hệt (${related}); cả hai đều được tính.`,
    fix:
      params.table === 'allocations'
        ? 'Xóa một dòng nếu nhập trùng; nếu không, ghi mục đích từng khoản ở cột "Mục đích" (for).'
        : 'Xóa một dòng nếu nhập trùng; nếu không, ghi mã tài sản hoặc ghi chú riêng cho từng dòng.',
  }),
  'list-repeated': ({ related, count, params }) => ({
    message: (
      {
        rows: `Danh sách này ghi cho các đơn vị đúng những gì danh sách khác đã ghi (đầu tiên: ${related}); không tính ${rows(count)}, và chưa rõ đơn vị có nhiều hơn số ở các danh sách kia hay không.`,
        sums: `Danh sách này có số lượng từng loại của các đơn vị trùng khớp với danh sách khác (đầu tiên: ${related}), như là bảng cộng của các danh sách đó; không tính ${rows(count)}, và chưa rõ đơn vị có nhiều hơn số ở các danh sách kia hay không.`,
        near: `Phần lớn số liệu của danh sách này bằng đúng tổng các dòng của danh sách khác cho cùng các đơn vị (đầu tiên: ${related}), một số thì không khớp; không tính ${rows(count)}, và chưa rõ đơn vị có nhiều hơn số ở danh sách kia hay không.`,
        part: `Một số dòng của danh sách này giống hệt dòng của danh sách khác cho cùng đơn vị (đầu tiên: ${related}), như khi danh sách cũ để cạnh danh sách mới; không tính ${rows(count)}, và chưa rõ đơn vị có nhiều hơn số ở danh sách kia hay không.`,
        alike: `Phần lớn các dòng của danh sách này trùng với dòng của danh sách khác cho cùng đơn vị (đầu tiên: ${related}), có thể khác về số lượng, như hai lần lập của cùng một danh sách; không tính ${rows(count)}, và chưa rõ đơn vị có thêm các thiết bị này, hay có chúng thay cho danh sách kia.`,
        older: `Danh sách này là số liệu của thời điểm trước so với danh sách khác của cùng đơn vị, hoặc là bản lập trước của danh sách đó (${related}); số liệu tính theo danh sách mới hơn, không tính ${rows(count)}, và chưa rõ đơn vị có thêm các thiết bị này hay không.`,
        summary: `Danh sách này có tên là bảng tổng hợp và nằm cạnh các danh sách khác của cùng đơn vị (đầu tiên: ${related}) nhưng không khớp với tổng của các danh sách đó; không tính ${rows(count)}, và chưa rõ đơn vị có nhiều hơn số ở các danh sách kia hay không.`,
        copy: `Theo tên gọi, danh sách này là bản sao của danh sách khác (${related}); ${rows(count)} có ở cả hai chỉ được tính một lần.`,
        version: `Theo tên gọi, danh sách này và danh sách khác (${related}) là một danh sách và bản sao của nó, nhưng nội dung khác nhau; chưa rõ bản nào đúng, nên ${rows(count)} của bản này được coi là chưa rõ có hay không.`,
      } as Record<string, string>
    )[String(params.how)] as string,
    fix: 'Xóa một trong hai nếu là một danh sách gửi hai lần, là số liệu cũ của cùng thiết bị, hoặc là danh sách chi tiết và bảng tổng hợp của nó; nếu không, thêm cột (ghi chú, phòng) cho biết mỗi danh sách là của bộ phận nào.',
  }),
  'unknown-unit': ({ value, count, params }) => ({
    message: `"${value}" không phải đơn vị nào trong bảng đơn vị (units); ${rows(count)} của tệp này không dùng được.${near(params.nearest)}`,
    fix:
      params.told === 'heading'
        ? 'Sửa tiêu đề, đề mục hoặc tên trang tính, tên tệp; thêm đơn vị; hoặc thêm cột "Mã đơn vị" (unit_id).'
        : 'Sửa mã, hoặc thêm đơn vị.',
  }),
  'ambiguous-unit': ({ value, count, params }) =>
    params.names
      ? {
          message: `Không có cột đơn vị, mà tiêu đề, tên trang tính và tên tệp nêu các đơn vị khác nhau: ${pairs(params, 'là')}; không dùng được dòng nào.`,
          fix: 'Sửa tiêu đề, tên trang tính hoặc tên tệp cho thống nhất, hoặc thêm cột "Mã đơn vị" (unit_id).',
        }
      : {
          message: `"${value}" có thể là bất kỳ đơn vị nào trong: ${list(params.choices)}; ${rows(count)} không dùng được.`,
          fix:
            params.told === 'heading'
              ? 'Ghi thêm tên đơn vị cấp trên ở tiêu đề, hoặc thêm cột "Mã đơn vị" (unit_id).'
              : params.codes === undefined
                ? 'Ghi mã đơn vị thay cho tên.'
                : `Ghi mã đủ các số 0 ở đầu (${list(params.codes)}), ở cột định dạng văn bản.`,
        },
  'unit-outside-section': ({ value, count, params }) => ({
    message: `"${value}" nằm ở mục của ${params.section}, nhưng là đơn vị ${params.unit} thuộc ${params.above}; ${rows(count)} không dùng được.`,
    fix: 'Sửa tên, mã hoặc tên mục, hoặc chuyển dòng về đúng mục của đơn vị đó.',
  }),
  'orphan-unit': ({ value, params }) => ({
    message: `Đơn vị cấp trên "${value}" ${params.choices ? `có thể là một trong các đơn vị ${list(params.choices)}` : 'không có trong bảng đơn vị (units)'}; đơn vị này được xếp ở cấp cao nhất.${near(params.nearest)}`,
    fix: 'Sửa mã, hoặc thêm đơn vị cấp trên.',
  }),
  'cyclic-parent': (said) => ({
    message: `Các đơn vị là cấp trên của nhau thành vòng tròn (${(said.params.path as string[])?.join(' > ')}); đơn vị này được xếp ở cấp cao nhất.`,
    fix: `Sửa "${column(said)}".`,
  }),
  'conflicting-values': ({ related, params }) => ({
    message: `${headingVi(String(params.fact))} của đơn vị ${params.unit} ở đây là ${answer((params.values as string[])?.[1])}, ở nơi khác là ${answer((params.values as string[])?.[0])} (${related}); được coi là chưa rõ.`,
    fix: 'Sửa cho hai nơi thống nhất.',
  }),
  'contradicting-connection': ({ params }) => ({
    message: `${word(params.connection)} của đơn vị ${params.unit} được ghi là không có, nhưng "${headingVi(String(params.field))}" lại ghi "${answer(params.said)}"; coi như chưa rõ có hay không.`,
    fix: 'Ghi là có, hoặc xóa nội dung chỉ đường truyền đang có mới có.',
  }),
  'part-exceeds-whole': ({ related, params }) => ({
    message: `"${headingVi(String(params.part))}" (${params.partValue}) lớn hơn "${headingVi(String(params.whole))}" (${params.wholeValue}, ${related}); tỷ lệ được coi là chưa rõ.`,
    fix: 'Sửa một trong hai giá trị.',
  }),
  'parts-exceed-total': ({ params }) => ({
    message: `Đơn vị ${params.unit}: các phần cộng lại là ${params.sum} (${partsSaid(params)}), tổng số chỉ là ${params.total}. Số liệu được giữ như một khoảng.`,
    fix: 'Sửa lại các số: các phần không thể nhiều hơn tổng.',
  }),
  'total-column-mismatch': ({ params, format }) => ({
    message: `Số tổng ghi ${format.number(params.stated as number)}; ${headings(params.columns)} cộng lại được ${format.number(params.summed as number)}. ${params.open ? 'Số liệu được giữ như một khoảng.' : 'Ở đây chỉ tính theo từng cột.'}`,
    fix: 'Sửa số ở cột cộng hoặc ở các cột thành phần; phần có trong tổng mà chưa có cột thì ghi thành cột riêng.',
  }),
  'implausible-count': ({ params, format }) => ({
    message: `Đơn vị ${params.unit} có ${format.number(params.items as number)} ${kindWord(params.item)} cho ${format.number(params.heads as number)} người (${headings(params.facts)}); vẫn được tính như đã ghi.`,
    fix: 'Kiểm tra cả hai con số: thiết bị của nơi khác, số ghi nhầm cột, thiếu người.',
  }),
  'unit-sums-below': ({ params, related, count }) => ({
    message: params.told
      ? `Số lượng từng loại mà các danh sách ghi cho ${params.unit} đúng bằng tổng của ${params.units as number} đơn vị cấp dưới (đầu tiên: ${related}); ${rows(count)} của đơn vị này được coi là số cộng, còn số của chính đơn vị thì chưa rõ.`
      : `Số ghi ở dòng của ${params.unit} (${quoted(params.columns)}) đúng bằng tổng của ${rows(params.rows as number)} thuộc các đơn vị cấp dưới (từ ${related}); được coi là dòng cộng, còn số của chính đơn vị này thì chưa rõ.`,
    fix: 'Ghi dòng này là "Tổng cộng" hoặc để trống các ô đó; số của riêng cơ quan này ghi ở danh sách, hoặc ở biểu không có dòng của các đơn vị cấp dưới.',
  }),
  'unit-only-named': ({ value, count }) => ({
    message: `${rows(count)} chỉ ghi một tên ("${value}"), không giống tên các đơn vị khác và không có số liệu; được coi là đơn vị chưa có số liệu.`,
    fix: 'Nếu là tiêu đề, ghi chú hoặc chữ ký thì đưa ra khỏi bảng; nếu là đơn vị thì ghi số liệu hoặc mã của đơn vị.',
  }),
  'name-differs': ({ value, params, related }) => ({
    message: params.told
      ? `Tên ${params.told === 'sheet' ? 'trang tính' : 'tệp'} là "${value}", tức là đơn vị khác; các dòng được coi là của đơn vị ${params.unit} theo dòng "${params.name}" trong ${params.told === 'sheet' ? 'trang tính' : 'tệp'}.`
      : `Đơn vị ${params.unit} ở đây tên là "${value}", ở nơi khác là "${params.name}" (${related}); được coi là một.`,
    fix: params.told
      ? `Sửa tên ${params.told === 'sheet' ? 'trang tính' : 'tệp'}, hoặc nội dung ghi trong bảng.`
      : 'Sửa mã hoặc tên.',
  }),
  'units-alike': ({ value, params, related }) => ({
    message: `"${value}" ở đây và "${params.name}" ở nơi khác (${related}) có thể là một đơn vị; hiện được tính là hai đơn vị.`,
    fix: 'Ghi thống nhất tên đơn vị ở mọi nơi, hoặc dùng --roster để cung cấp danh sách đơn vị.',
  }),
  'connection-not-marked': ({ count }) => ({
    message: `Các dòng khác ghi có kết nối hay không, còn ${rows(count)} kể từ dòng này để trống; coi như chưa rõ.`,
    fix: 'Ghi có hoặc không.',
  }),
  'connection-denied': ({ value, header, count, params }) => ({
    message:
      params.how === 'no'
        ? `Cột "${header}" ghi "${value}" ở ${rows(count)} kết nối: coi như không có.`
        : `Cột "${header}" ghi "${value}" ở ${rows(count)} kết nối: coi như chưa rõ có hay không.`,
    fix: params.yes
      ? 'Nếu không có hoặc không dùng được thì ghi là không; nếu dùng được thì sửa nội dung này.'
      : 'Ghi có hoặc không vào một cột riêng ("Có").',
  }),
  'quantity-assumed': ({ count }) => ({
    message: `Từ đây có ${rows(count)} không ghi số lượng, mỗi dòng tính là một thiết bị.`,
    fix: 'Ghi số lượng của dòng.',
  }),
  'condition-not-told': ({ count }) => ({
    message: `Bảng không cho biết tình trạng thiết bị như các bảng khác: chưa rõ thiết bị ở ${rows(count)}, kể từ đây, có đang sử dụng hay không.`,
    fix: 'Thêm cột tình trạng.',
  }),
  'note-tells-state': ({ value, count, params, format }) => ({
    message: `Ghi chú "${value}" ở ${rows(count)} cho biết có thiết bị có thể không sử dụng được, không còn hoặc không thuộc đơn vị; coi như chưa rõ ${params.items === params.of ? '' : `${format.number(params.items as number)} trong ${format.number(params.of as number)} `}thiết bị có được tính hay không${itemsApart(params, format)}.`,
    fix: 'Ghi vào cột tình trạng; nếu chỉ một số thiết bị như vậy thì ghi thành dòng riêng kèm số lượng.',
  }),
  'quantity-in-name': ({ count, params }) => ({
    message: `Tên thiết bị có ghi số lượng mà không có cột số lượng: ${rows(count)}, kể từ đây (ở đây là ${params.items}).`,
    fix: 'Ghi số lượng vào cột riêng.',
  }),
  'written-off': ({ header, count }) => ({
    message: `Cột "${header}" cho biết tài sản ở ${rows(count)}, kể từ đây, đã ghi giảm; không được tính.`,
    fix: 'Nếu tài sản vẫn còn thì xóa ô này, hoặc ghi vào cột tình trạng.',
  }),
  'unknown-source': ({ value, params }) => ({
    message: `"${value}" không phải nguồn kinh phí nào trong cấu hình; số tiền này được tính riêng.${near(params.nearest)}`,
    fix: 'Sửa lại, hoặc thêm nguồn này vào funding.sources.',
  }),
  'item-not-recognised': ({ value, params }) => ({
    message: `"${value}" không phải thiết bị hay đơn giá nào trong cấu hình; phần cấp bằng hiện vật này không bù được thiếu hụt nào.`,
    fix: `Ghi một trong các giá trị: ${list(params.choices)}.`,
  }),
  'bought-after-as-of': ({ count, params }) => ({
    message: `Từ đây có ${rows(count)} đưa vào sử dụng sau ngày ${params.asOf}: khi đó chưa có, không tính.`,
  }),
  'unit-matched-by-name': ({ value, count, params }) => ({
    message:
      params.room === undefined
        ? `"${value}" được hiểu là đơn vị ${params.unit}, theo tên${more(count)}.`
        : `"${value}" được hiểu là đơn vị ${params.unit}: "${params.room}" là phòng, tầng hoặc tòa nhà của đơn vị${more(count)}.`,
  }),
  'unit-code-repaired': ({ value, count, params }) => ({
    message: `"${value}" được hiểu là đơn vị ${params.unit}, ${params.decimal === undefined ? 'có mã bắt đầu bằng số 0' : 'vì mã đã bị đổi thành số thập phân'}${more(count)}.`,
    fix:
      params.decimal === undefined
        ? 'Định dạng cột là văn bản để bảng tính giữ các số 0.'
        : 'Ghi mã dưới dạng văn bản, không có ".0".',
  }),
  'unit-of-table': ({ value, params }) => ({
    message: `Không có cột nào cho biết các dòng này của đơn vị nào; "${value}" được hiểu là đơn vị ${params.unit}.`,
  }),
  'name-is-code': ({ value }) => ({
    message: `Bảng không có mã đơn vị; tên ("${value}") được dùng thay mã.`,
    fix: 'Thêm cột Mã đơn vị, hoặc đưa danh sách đơn vị bằng --roster.',
  }),
  'tier-from-name': ({ value, params }) => ({
    message: `Không có cột nào cho biết cấp; cấp được lấy từ ${params.told === 'heading' ? 'tiêu đề cột' : 'tên'}: "${value}" thuộc cấp ${tierWord(String(params.tier))}.`,
  }),
});

/** Sentences about rows. */
export const ROW_ISSUES = { en: en(english), vi: vi(vietnamese) };
