import { headingVi } from '../headings.ts';
import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import type { IssuesOf } from './issues-of.ts';

const en = ({ near, list, were, rowsDo, column, changed, unitNamed }: typeof english): IssuesOf<'files'> => ({
  'missing-submission': ({ params }) => {
    const { file, why } = params;
    if (file !== undefined)
      return {
        message: `Nothing that could be used was submitted for unit ${unitNamed(params)}: "${file}" is called after it, but ${
          {
            ignored: `was not read${params.ending ? ` (it ends in ${params.ending})` : ''}`,
            refused: 'none of its rows could be used for it',
            other: 'nothing in it names the unit',
          }[why as 'ignored' | 'refused' | 'other']
        }.`,
        fix:
          why === 'other'
            ? 'See whose the rows of that file are; else ask for the file of the unit.'
            : 'See what is said of that file, and mend it; until then the figures of the unit are unknown.',
      };
    return {
      message: `Nothing was submitted for unit ${unitNamed(params)}: no file ${list(params.unread) ? 'that can be read ' : ''}names it or a unit below it.`,
      fix: list(params.unread)
        ? `Send the files anew that cannot be read, one of which may be its (${list(params.unread)}); else ask for its file.`
        : 'Ask for its file; its figures are unknown until it is there.',
    };
  },
  'unit-without-items': ({ params }) => ({
    message: `Unit ${unitNamed(params)} has no row of equipment, so what it has is unknown, not nothing.`,
    fix: 'Send its rows, or a row with quantity 0; `no_rows_means_none: [equipment]` says that no rows mean none.',
  }),
  'kind-not-listed': ({ params }) => ({
    message: `No list says whether ${params.units === 1 ? `unit ${unitNamed(params)} has` : `${params.units} units (first: ${unitNamed(params)}) have`} any ${params.item}: they tell of other equipment only, so it is unknown, not nothing.`,
    fix: 'Send the rows, or rows with quantity 0; `no_rows_means_none: [equipment]` says that no rows mean none.',
  }),
  'count-changed-sharply': ({ params, format }) => ({
    message: `${params.what} of unit ${params.unit}: ${format.number(params.before as number)} in the inventory before, ${format.number(params.now as number)} now${changed(params, format)}.`,
    fix: 'Check that no rows are missing or counted twice; if it is right, nothing needs to be done.',
  }),
  'count-differs': ({ params, format }) => ({
    message: `Unit ${params.unit}, ${params.family}: the ${params.told ?? 'form'} says ${format.number(params.counted as number)}, the list shows ${format.number(params.listed as number)}. The list is counted; what the ${params.told ?? 'form'} has more is carried as a range.`,
    fix: `Correct the ${params.told ?? 'form'}, or complete the list.`,
  }),
  'count-repeated': ({ count, related }) => ({
    message: `${count === 1 ? '1 number from here on is' : `${count} numbers from here on are`} told elsewhere as well (first: ${related}) and ${were(count)} counted once.`,
  }),
  'older-form': ({ related, params }) => ({
    message: `The form is ${params.by === 'edition' ? 'an earlier edition of' : 'of another day than'} one with the same headings and units (${related}), which tells what is there on the day of the stock; ${params.rows ? `${rowsDo(Number(params.rows), 'say')} what others say anew, and ${were(Number(params.rows))}` : 'it was'} left out.`,
    fix:
      params.by === 'edition'
        ? 'If it is not, call both otherwise.'
        : 'If both are of one day, correct the year in the title, or in the name of the sheet or file.',
  }),
  'fewer-declared-than-listed': (said) => ({
    message: `${column(said)} of unit ${said.params.unit} is ${said.params.declared}, but ${said.params.listed} are listed below it; those listed are counted.`,
    fix: 'Correct the number, or the list.',
  }),
  'stand-in-used': ({ count, params }) => ({
    message: `${params.fact} is unknown for ${count === 1 ? '1 unit' : `${count} units`} (first: ${params.unit}); ${params.standIn} stands in for it.`,
  }),
  'crosswalk-unknown-unit': ({ value, params }) => ({
    message: `"${value}" is no unit of ${params.side === 'before' ? 'what was before' : 'what is after'}; all that the crosswalk makes one with it is told as removed and added.${near(params.nearest)}`,
    fix: 'Correct the code, or take the row out.',
  }),
  'crosswalk-shares': ({ value, params }) => ({
    message: `${
      {
        unreadable: `"${value}" is no share of unit ${params.unit}`,
        missing: `Unit ${params.unit} becomes several (${list(params.to)}), and not each has a share`,
        sum: `The shares of unit ${params.unit} (${list(params.to)}) sum to ${params.sum}, not to 1`,
      }[params.why as 'unreadable' | 'missing' | 'sum']
    }; it is not split, but told as removed, and what it becomes as added.`,
    fix: 'Give each part a share, as 40%, 0.4 or 2/5; those of one old unit sum to 1.',
  }),
});

const vi = ({ near, list, kindWord, column, changed, unitNamed }: typeof vietnamese): IssuesOf<'files'> => ({
  'missing-submission': ({ params }) => {
    const { file, why } = params;
    if (file !== undefined)
      return {
        message: `Đơn vị ${unitNamed(params)} chưa gửi gì dùng được: có tệp "${file}" mang tên đơn vị, nhưng ${
          {
            ignored: `tệp này không được đọc${params.ending ? ` (đuôi ${params.ending})` : ''}`,
            refused: 'không dòng nào trong tệp dùng được cho đơn vị',
            other: 'trong tệp không có dòng nào nhắc đến đơn vị',
          }[why as 'ignored' | 'refused' | 'other']
        }.`,
        fix:
          why === 'other'
            ? 'Kiểm tra các dòng trong tệp là của đơn vị nào; nếu là của đơn vị khác thì yêu cầu đơn vị gửi tệp.'
            : 'Xem thông báo về tệp đó và sửa lại; cho đến khi đó, số liệu của đơn vị là chưa rõ.',
      };
    return {
      message: `Đơn vị ${unitNamed(params)} chưa gửi gì: không tệp nào ${list(params.unread) ? 'đọc được ' : ''}nhắc đến đơn vị này hay đơn vị bên dưới.`,
      fix: list(params.unread)
        ? `Yêu cầu gửi lại những tệp không đọc được, có thể trong đó có tệp của đơn vị này (${list(params.unread)}); nếu không phải thì yêu cầu đơn vị gửi tệp.`
        : 'Hãy yêu cầu gửi tệp; khi chưa có tệp, số liệu của đơn vị là chưa rõ.',
    };
  },
  'unit-without-items': ({ params }) => ({
    message: `Đơn vị ${unitNamed(params)} không có dòng thiết bị nào, nên có gì là chưa rõ, không phải là không có.`,
    fix: 'Gửi các dòng thiết bị, hoặc một dòng số lượng 0; `no_rows_means_none: [equipment]` nghĩa là không có dòng tức là không có.',
  }),
  'kind-not-listed': ({ params }) => ({
    message: `Không danh sách nào cho biết ${params.units === 1 ? `đơn vị ${unitNamed(params)}` : `${params.units} đơn vị (đầu tiên: ${unitNamed(params)})`} có ${params.item} hay không: chỉ ghi thiết bị loại khác, nên coi là chưa rõ, không phải là không có.`,
    fix: 'Gửi các dòng còn thiếu, hoặc ghi dòng có số lượng 0; `no_rows_means_none: [equipment]` cho biết không có dòng nghĩa là không có thiết bị.',
  }),
  'count-changed-sharply': ({ params, format }) => ({
    message: `${headingVi(String(params.what))} của đơn vị ${params.unit}: bản kiểm kê trước là ${format.number(params.before as number)}, nay là ${format.number(params.now as number)}${changed(params, format)}.`,
    fix: 'Kiểm tra xem có thiếu dòng hay đếm hai lần không; nếu đúng thì không cần làm gì.',
  }),
  'count-differs': ({ params, format }) => ({
    message: `Đơn vị ${params.unit}, ${kindWord(params.family)}: ${params.told ? 'bảng tổng hợp' : 'biểu'} ghi ${format.number(params.counted as number)}, danh sách có ${format.number(params.listed as number)}. Tính theo danh sách; phần ${params.told ? 'bảng tổng hợp' : 'biểu'} ghi nhiều hơn được giữ như một khoảng.`,
    fix: `Sửa ${params.told ? 'bảng tổng hợp' : 'biểu'}, hoặc bổ sung danh sách.`,
  }),
  'count-repeated': ({ count, related }) => ({
    message: `Từ đây có ${count} số liệu đã nêu ở nơi khác (đầu tiên: ${related}), chỉ tính một lần.`,
  }),
  'older-form': ({ related, params }) => ({
    message: `Biểu này là ${params.by === 'edition' ? 'bản cũ của' : 'số liệu của thời điểm khác so với'} biểu cùng tiêu đề, cùng đơn vị (${related}), là biểu ứng với thời điểm thống kê; ${params.rows ? `${params.rows} dòng mà biểu khác đã có số liệu mới hơn` : 'biểu này'} được bỏ qua.`,
    fix:
      params.by === 'edition'
        ? 'Nếu không phải là hai bản của một biểu thì đặt tên khác nhau.'
        : 'Nếu hai biểu là của cùng thời điểm thì sửa năm ở tiêu đề, tên trang hoặc tên tệp.',
  }),
  'fewer-declared-than-listed': (said) => ({
    message: `Đơn vị ${said.params.unit} ghi "${column(said)}" là ${said.params.declared}, nhưng danh sách cấp dưới có ${said.params.listed}; tính theo danh sách.`,
    fix: 'Sửa con số, hoặc sửa danh sách.',
  }),
  'stand-in-used': ({ count, params }) => ({
    message: `"${headingVi(String(params.fact))}" chưa rõ ở ${count} đơn vị (đầu tiên: ${params.unit}); dùng "${headingVi(String(params.standIn))}" thay thế.`,
  }),
  'crosswalk-unknown-unit': ({ value, params }) => ({
    message: `"${value}" không phải đơn vị của ${params.side === 'before' ? 'kỳ trước' : 'kỳ này'}; mọi đơn vị được ghép với mã này trong bảng chuyển đổi được coi là không còn hoặc mới.${near(params.nearest)}`,
    fix: 'Sửa mã, hoặc bỏ dòng này.',
  }),
  'crosswalk-shares': ({ value, params }) => ({
    message: `${
      {
        unreadable: `"${value}" không phải tỷ lệ của đơn vị ${params.unit}`,
        missing: `Đơn vị ${params.unit} chia thành nhiều đơn vị (${list(params.to)}) mà chưa đủ tỷ lệ`,
        sum: `Tỷ lệ của đơn vị ${params.unit} (${list(params.to)}) cộng lại bằng ${params.sum}, không phải 1`,
      }[params.why as 'unreadable' | 'missing' | 'sum']
    }; không chia, mà coi đơn vị cũ là không còn và các đơn vị hình thành là mới.`,
    fix: 'Ghi tỷ lệ cho từng phần, ví dụ 40%, 0.4 hoặc 2/5; tổng các phần của một đơn vị cũ bằng 1.',
  }),
});

/** Sentences about all files together. */
export const FILES_ISSUES = { en: en(english), vi: vi(vietnamese) };
