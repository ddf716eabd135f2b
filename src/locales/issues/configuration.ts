import { FUNDING_IDLE } from '../funding.ts';
import * as english from '../parts.en.ts';
import * as vietnamese from '../parts.vi.ts';
import { READING_IDLE } from '../reading-idle.ts';
import type { Sentence } from '../said.ts';
import type { IssuesOf } from './issues-of.ts';

const en = ({ list, rowsDo, IDLE }: typeof english): IssuesOf<'configuration'> => ({
  'setting-idle': ({ params, format }) =>
    FUNDING_IDLE.en[String(params.what)]?.(params, format) ??
    READING_IDLE.en[String(params.what)]?.(params, format) ??
    (IDLE[String(params.what)] as Sentence),
  'different-purchases': ({ params }) => ({
    message: `Targets ${list(params.targets)} want the same ${params.item} but buy different things (${list(params.buys)}), first in unit ${params.unit}; the larger need decides which.`,
    fix: 'Give both the same "buy", or tell them apart with "where".',
  }),
  'running-cost-not-told': ({ params, format }) => ({
    message: `Nobody says whether units of ${list(params.tiers)} (${format.number(Number(params.units))}, first ${params.unit}) have any ${params.what}; running costs count none there.`,
    fix: 'List what they have, or leave them out with "where" of running_costs.',
  }),
  'length-bought-once': ({ params }) => ({
    message: `Target ${params.target} buys ${params.buy}, which is priced by the ${params.per}, once for each unit that lacks some, however much of it lacks.`,
    fix: `Say buy_lacking: true where ${params.fact} is counted in the same measure, or give the price for the whole (per: each).`,
  }),
  'bought-above-and-below': ({ params, format }) => {
    const [above, below] = [params.targets].flat();
    const pieces =
      params.pieces === undefined
        ? 'nobody knows how many pieces'
        : `at most ${format.number(Number(params.pieces))} pieces`;
    return {
      message: `Target ${above} buys ${params.item} for units with all below them (first: ${params.unit}), and target ${below} for ${format.number(Number(params.units))} of those below: ${pieces} may be bought twice.`,
      fix: 'Give one of the two `buy: none`, or tell their units apart with "where".',
    };
  },
  'target-matches-no-unit': ({ params }) => ({
    message: `Target ${params.target} is for no unit of this inventory.`,
    fix: 'Check its "where" against the units table.',
  }),
  'price-not-valid': ({ params }) => ({
    message: `Price ${params.buy} (${list(params.spans)}) does not hold on ${params.date}; it counts as missing.`,
    fix: 'Enter a price that holds on that day, or set price_date.',
  }),
  'prices-overlap': ({ params }) => ({
    message: `Price ${params.buy} is given more than once for ${params.date} (${list(params.spans)}); the one from ${params.from} was taken.`,
    fix: 'End the earlier price (valid_to) the day before the later one begins.',
  }),
  'rate-missing': ({ params }) => ({
    message: `Price ${params.buy} is in ${params.currency}, and no rate of it holds on ${params.date}; it counts as missing.`,
    fix: 'Enter a dated rate under rates in infragap.yaml.',
  }),
  'money-outside-plan': ({ count, params }) =>
    params.what === 'units'
      ? {
          message: `${rowsDo(count, 'give')} money of ${params.source} to units that it is not for (first: ${params.unit}); the plan pays nothing from it.`,
          fix: `Correct the unit or the source, or funding.sources.${params.source}.where.`,
        }
      : {
          message:
            params.what === undefined
              ? `${rowsDo(count, 'give')} money or goods of ${params.source} for years that the plan does not have (${list(params.years)}); they are in no year of it.`
              : `${params.what} says amounts for years that the plan does not have (${list(params.years)}); they are in no year of it.`,
          fix: 'Correct the year, or add it to funding.years.',
        },
  'area-class-unknown': ({ params }) => ({
    message: `Price ${params.buy} depends on the area class, which is not known of unit ${params.unit} (and perhaps others); amounts there run from its lowest factor to its highest, where no factor is 1.`,
    fix: 'Fill in area_class.',
  }),
  'eligibility-unknown': ({ count, params }) => {
    const units = count === 1 ? `unit ${params.unit}` : `${count} units (first: ${params.unit})`;
    return {
      message:
        params.what === 'grant'
          ? `It is not known whether ${units} ${count === 1 ? 'gets' : 'get'} the flat grant of ${params.source}; it is not counted.`
          : `It is not known whether ${params.source} is for ${units}; it pays for nothing there.`,
      fix: `Fill in what decides it: ${list(params.facts)}.`,
    };
  },
  'basic-profile-used': () => ({
    message: 'No infragap.yaml was found; the bundled profile "basic" was used.',
    fix: 'Run infragap init to write one.',
  }),
  'as-of-assumed': ({ params }) => ({
    message: `No date of the stock was given; today, ${params.asOf}, was taken.`,
  }),
  'funding-year-assumed': ({ params }) => ({
    message: `No budget year was given; ${params.year}, the year after the date of the stock, was taken.`,
  }),
});

const vi = ({ list, rows, kindWord, IDLE }: typeof vietnamese): IssuesOf<'configuration'> => ({
  'setting-idle': ({ params, format }) =>
    FUNDING_IDLE.vi[String(params.what)]?.(params, format) ??
    READING_IDLE.vi[String(params.what)]?.(params, format) ??
    (IDLE[String(params.what)] as Sentence),
  'different-purchases': ({ params }) => ({
    message: `Các mục tiêu ${list(params.targets)} cùng cần ${kindWord(params.item)} nhưng mua thứ khác nhau (${list(params.buys)}), đầu tiên ở đơn vị ${params.unit}; nhu cầu lớn hơn quyết định mua thứ nào.`,
    fix: 'Đặt cùng một "buy" cho cả hai, hoặc tách chúng bằng "where".',
  }),
  'running-cost-not-told': ({ params, format }) => ({
    message: `Không ai cho biết đơn vị thuộc ${list(params.tiers)} (${format.number(Number(params.units))} đơn vị, đầu tiên là ${params.unit}) có ${kindWord(params.what)} hay không; chi phí hằng năm tính như không có.`,
    fix: 'Kê khai những gì các đơn vị này có, hoặc loại họ bằng "where" trong running_costs.',
  }),
  'length-bought-once': ({ params }) => ({
    message: `Mục tiêu ${params.target} mua ${params.buy}, có giá tính theo ${params.per === 'km' ? 'km' : 'mét'}, mỗi đơn vị thiếu chỉ mua một, dù thiếu bao nhiêu.`,
    fix: `Ghi buy_lacking: true nếu ${params.fact} tính theo cùng đơn vị đo, hoặc ghi giá cho cả hạng mục (per: each).`,
  }),
  'bought-above-and-below': ({ params, format }) => {
    const [above, below] = [params.targets].flat();
    const pieces =
      params.pieces === undefined
        ? 'không rõ bao nhiêu'
        : `nhiều nhất ${format.number(Number(params.pieces))}`;
    return {
      message: `Mục tiêu ${above} mua ${kindWord(params.item)} cho đơn vị cùng toàn bộ cấp dưới (đầu tiên: ${params.unit}), còn mục tiêu ${below} mua cho ${format.number(Number(params.units))} đơn vị trong số cấp dưới đó: ${pieces} chiếc có thể bị mua hai lần.`,
      fix: 'Ghi `buy: none` cho một trong hai mục tiêu, hoặc phân biệt đơn vị bằng "where".',
    };
  },
  'target-matches-no-unit': ({ params }) => ({
    message: `Mục tiêu ${params.target} không áp dụng cho đơn vị nào trong hồ sơ kiểm kê này.`,
    fix: 'Đối chiếu "where" của mục tiêu với bảng đơn vị (units).',
  }),
  'price-not-valid': ({ params }) => ({
    message: `Giá ${params.buy} (${list(params.spans)}) không có hiệu lực ngày ${params.date}; coi như chưa có giá.`,
    fix: 'Nhập giá có hiệu lực vào ngày đó, hoặc đặt price_date.',
  }),
  'prices-overlap': ({ params }) => ({
    message: `Ngày ${params.date} có nhiều giá ${params.buy} cùng hiệu lực (${list(params.spans)}); đã dùng giá từ ${params.from}.`,
    fix: 'Cho giá trước hết hiệu lực (valid_to) một ngày trước khi giá sau bắt đầu.',
  }),
  'rate-missing': ({ params }) => ({
    message: `Giá ${params.buy} tính bằng ${params.currency} nhưng không có tỷ giá cho ngày ${params.date}; coi như chưa có giá.`,
    fix: 'Nhập tỷ giá kèm ngày ở mục rates trong infragap.yaml.',
  }),
  'money-outside-plan': ({ count, params }) =>
    params.what === 'units'
      ? {
          message: `${rows(count)} cấp tiền của nguồn ${params.source} cho đơn vị mà nguồn này không dành cho (đầu tiên: ${params.unit}); kế hoạch không chi khoản nào từ số tiền đó.`,
          fix: `Sửa đơn vị hoặc nguồn, hoặc sửa funding.sources.${params.source}.where.`,
        }
      : {
          message:
            params.what === undefined
              ? `${rows(count)} của nguồn ${params.source} cấp tiền hoặc hiện vật cho năm không có trong kế hoạch (${list(params.years)}); không được tính vào năm nào.`
              : `${params.what} ghi số tiền cho năm không có trong kế hoạch (${list(params.years)}); không được tính vào năm nào.`,
          fix: 'Sửa năm, hoặc thêm năm đó vào funding.years.',
        },
  'area-class-unknown': ({ params }) => ({
    message: `Giá ${params.buy} phụ thuộc loại địa bàn, mà đơn vị ${params.unit} (và có thể đơn vị khác) chưa rõ loại; số tiền ở đó được tính thành khoảng, từ hệ số thấp nhất đến hệ số cao nhất (không có hệ số là 1).`,
    fix: 'Điền khu vực (area_class) của đơn vị.',
  }),
  'eligibility-unknown': ({ count, params }) => {
    const units = count === 1 ? `đơn vị ${params.unit}` : `${count} đơn vị (đầu tiên: ${params.unit})`;
    return {
      message:
        params.what === 'grant'
          ? `Chưa rõ ${units} có được cấp khoán từ nguồn ${params.source} hay không; không tính khoản này.`
          : `Chưa rõ nguồn ${params.source} có dành cho ${units} hay không; không tính khoản chi nào từ nguồn này cho các đơn vị đó.`,
      fix: `Điền số liệu làm căn cứ xác định: ${list(params.facts)}.`,
    };
  },
  'basic-profile-used': () => ({
    message: 'Không tìm thấy infragap.yaml; đã dùng mẫu cấu hình có sẵn "basic".',
    fix: 'Chạy infragap init để tạo tệp cấu hình.',
  }),
  'as-of-assumed': ({ params }) => ({
    message: `Không có ngày kiểm kê; đã lấy ngày hôm nay, ${params.asOf}.`,
  }),
  'funding-year-assumed': ({ params }) => ({
    message: `Không có năm ngân sách; đã lấy ${params.year}, năm liền sau ngày kiểm kê.`,
  }),
});

/** Sentences about the configuration, beside the data. */
export const CONFIGURATION_ISSUES = { en: en(english), vi: vi(vietnamese) };
