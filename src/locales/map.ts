import type { TableName } from '../model/tables.ts';

const en = {
  map: {
    title: (p: { tables: string; columns: string }) =>
      `${p.tables} table(s), ${p.columns} columns: what each was taken for`,
    table: (p: { place: string; table: string | undefined; rows: string | undefined }) =>
      `${p.place} - ${p.table ?? 'not known which table'}${p.rows === undefined ? '' : `, header in row ${p.rows}`}`,
    header: 'header',
    takenFor: 'taken for',
    because: 'because',
    samples: 'values',
    is: {
      field: (name: string) => name,
      fact: (name: string) => `fact ${name}`,
      count: (name: string) => `number of ${name}`,
      state: (name: string) => `of the row's items: ${name}`,
      gave_way: (name: string) => `not read: another column gives ${name}`,
      repeated: (name: string) => `not read: ${name} once more`,
      ignored: (why: string) => `not read: ${why}`,
      no_header: 'no header, not read',
      unknown: 'not known, not read',
    },
    why: {
      row_number: 'number of the row',
      measure_unit: 'unit of measure',
      above: 'unit above, below which the unit is looked for',
      derived: 'worked out from others',
      requested: 'asked for, not there',
      configured: 'left out',
    } as Record<string, string>,
    how: {
      name: 'its name',
      synonym: 'a word for it',
      cells: 'its cells',
      configuration: 'configuration',
      unclaimed: 'no field claims it',
    } as Record<string, string>,
    offer: (p: { meaning: string; header: string }) => `perhaps ${p.meaning} ("${p.header}")`,
    nothingFound: 'Nothing to write: no table was understood whose columns could be named.',
    written: (p: { path: string; columns: readonly string[]; files: readonly string[] }) =>
      p.columns.length + p.files.length === 0
        ? `Nothing to write: ${p.path} says it all.`
        : `Wrote ${p.path}: ${p.columns.length} column(s) and ${p.files.length} file(s): ${[...p.columns, ...p.files].join(', ')}`,
  },
  tableSchema: {
    canonical:
      'The table as infragap convert writes it; infragap itself reads more than that, and also does without a table of units. Columns may be missing: Table Schema 1 cannot say so, and a program that does not know fieldsMatch may ask for them.',
    besides: {
      units: 'Any other column is a fact of the unit; such a program may refuse it.',
      equipment:
        'Not said here: an asset_id is unique within its unit; dates lie between 1980 and 2100; 1024, 2048 and 4096 are refused as ram_gb, because they are MB.',
      connectivity: 'Not said here: a unit has one row for each connection of each provider.',
      allocations: 'Not said here: where infragap.yaml lists sources, source is one of them.',
    } as Record<TableName, string>,
  },
};

const vi: typeof en = {
  map: {
    title: (p) => `${p.tables} bảng, ${p.columns} cột: mỗi cột được hiểu là gì`,
    table: (p) =>
      `${p.place} - ${p.table ?? 'chưa rõ là bảng nào'}${p.rows === undefined ? '' : `, tiêu đề ở dòng ${p.rows}`}`,
    header: 'tiêu đề',
    takenFor: 'được hiểu là',
    because: 'vì',
    samples: 'giá trị',
    is: {
      field: (name) => name,
      fact: (name) => `số liệu ${name}`,
      count: (name) => `số lượng ${name}`,
      state: (name) => `trong số thiết bị của dòng: ${name}`,
      gave_way: (name) => `không đọc: đã có cột khác cho ${name}`,
      repeated: (name) => `không đọc: trùng ${name}`,
      ignored: (why) => `không đọc: ${why}`,
      no_header: 'không có tiêu đề, không đọc',
      unknown: 'chưa rõ, không đọc',
    },
    why: {
      row_number: 'số thứ tự',
      measure_unit: 'đơn vị tính',
      above: 'đơn vị cấp trên, để tìm đơn vị trong đó',
      derived: 'tính từ cột khác',
      requested: 'nhu cầu, chưa có',
      configured: 'bỏ qua',
    },
    how: {
      name: 'đúng tên cột',
      synonym: 'từ đồng nghĩa',
      cells: 'các ô của cột',
      configuration: 'cấu hình',
      unclaimed: 'không thuộc trường nào',
    },
    offer: (p) => `có thể là ${p.meaning} ("${p.header}")`,
    nothingFound: 'Không có gì để ghi: không hiểu được bảng nào để ghi tên cột.',
    written: (p) =>
      p.columns.length + p.files.length === 0
        ? `Không có gì để ghi: ${p.path} đã nêu đủ.`
        : `Đã ghi ${p.path}: ${p.columns.length} cột và ${p.files.length} tệp: ${[...p.columns, ...p.files].join(', ')}`,
  },
  tableSchema: {
    canonical:
      'Bảng đúng như infragap convert ghi ra; bản thân infragap đọc được nhiều dạng hơn, kể cả khi không có bảng đơn vị. Có thể thiếu cột: Table Schema 1 không nói được điều này, nên chương trình không hiểu fieldsMatch có thể đòi đủ cột.',
    besides: {
      units: 'Mọi cột khác là thông tin về đơn vị; chương trình như vậy có thể không chấp nhận.',
      equipment:
        'Không nêu ở đây: asset_id không trùng trong một đơn vị; ngày tháng nằm trong khoảng 1980 đến 2100; ram_gb ghi 1024, 2048 hay 4096 thì bị từ chối vì đó là MB.',
      connectivity: 'Không nêu ở đây: mỗi đơn vị có một dòng cho mỗi kết nối của mỗi nhà cung cấp.',
      allocations:
        'Không nêu ở đây: nếu infragap.yaml có khai nguồn kinh phí thì source là một trong các nguồn đó.',
    },
  },
};

export const MAP_WORDS = { en, vi };
