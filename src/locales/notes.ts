const en = {
  sender: {
    toMend: 'To mend',
    row: (row: string) => `row ${row}`,
    more: (count: string) =>
      `${count} more faults of this file are not shown here; they are told when these are mended.`,
    records: 'The first record of the document stands in row 2 here.',
    notCopied:
      'Its rows do not stand here, because it cannot be read to its end or is too large; mend your own file and send that.',
  },
  notes: {
    converted: (p: { path: string; rows: string }) => `Wrote ${p.path}: ${p.rows} row(s).`,
    removed: (p: { path: string }) => `Removed ${p.path}: there is nothing to write into it any more.`,
    leftOut: (p: { rows: string }) =>
      `${p.rows} row(s) were refused and not written; the figures of the converted tables lack them.`,
    incomplete: 'Not all files could be read to their end; the converted tables lack what was not read.',
    narrower: (p: { figures: string; units: string }) =>
      `The clean tables give other figures than the files (${p.figures}${p.units === '' ? '' : `; units ${p.units}`}): what was not read leaves them open there, and is in no clean table.`,
    countsKept: (p: { columns: string }) =>
      `Counts that do not tell single items apart stay columns: ${p.columns}.`,
    nothingConverted: 'No row could be used; nothing was written.',
    wrote: (p: { path: string }) => `Wrote ${p.path}.`,
    tooManyWarnings: (p: { warnings: string; most: string }) =>
      `${p.warnings} warning(s): more than the ${p.most} that --max-warnings allows.`,
    returned: (p: { count: string; path: string }) =>
      `Wrote ${p.count} ${p.count === '1' ? 'copy' : 'copies'} into ${p.path}.`,
    nothingToReturn: 'No file has anything to mend; no copy was written.',
    noLongerReturned: (p: { count: string; path: string }) =>
      `Removed ${p.count} earlier ${p.count === '1' ? 'copy' : 'copies'} from ${p.path}: their files have nothing to mend any more, or are gone.`,
    strangeCopies: (p: { count: string; some: string }) =>
      `Earlier copies of files that were not looked for, and are not where they were: ${p.count} (${p.some}). They were left there.`,
    issues: (p: { errors: string; warnings: string }) =>
      `${p.errors} error(s) and ${p.warnings} warning(s) in the data; infragap validate lists them.`,
  },
};

const vi: typeof en = {
  sender: {
    toMend: 'Cần sửa',
    row: (row) => `dòng ${row}`,
    more: (count) => `Còn ${count} lỗi khác của tệp này chưa nêu ở đây; sẽ được báo sau khi sửa các lỗi này.`,
    records: 'Bản ghi đầu tiên của tài liệu nằm ở dòng 2 của tệp này.',
    notCopied:
      'Các dòng không được chép vào đây vì không đọc được tệp đến hết hoặc tệp quá lớn; hãy sửa tệp của đơn vị rồi gửi lại.',
  },
  notes: {
    converted: (p: { path: string; rows: string }) => `Đã ghi ${p.path}: ${p.rows} dòng.`,
    removed: (p: { path: string }) => `Đã xóa ${p.path}: không còn gì để ghi vào đó.`,
    leftOut: (p: { rows: string }) =>
      `${p.rows} dòng bị từ chối nên không được ghi; số liệu của các bảng đã chuyển thiếu các dòng này.`,
    incomplete: 'Có tệp không đọc được đến hết; các bảng đã chuyển thiếu phần không đọc được.',
    narrower: (p: { figures: string; units: string }) =>
      `Các bảng đã chuyển cho số liệu khác với tệp gốc (${p.figures}${p.units === '' ? '' : `; đơn vị ${p.units}`}): phần không đọc được làm số liệu của tệp gốc còn bỏ ngỏ và không có trong bảng nào đã chuyển.`,
    countsKept: (p: { columns: string }) =>
      `Các số đếm không tách được thành từng thiết bị nên vẫn để thành cột: ${p.columns}.`,
    nothingConverted: 'Không dùng được dòng nào; chưa ghi gì.',
    wrote: (p) => `Đã ghi ${p.path}.`,
    tooManyWarnings: (p) => `${p.warnings} cảnh báo: nhiều hơn mức ${p.most} mà --max-warnings cho phép.`,
    returned: (p) => `Đã ghi ${p.count} bản cần sửa vào ${p.path}.`,
    nothingToReturn: 'Không có tệp nào cần sửa; không ghi bản nào.',
    noLongerReturned: (p) =>
      `Đã xóa ${p.count} bản trước khỏi ${p.path}: tệp gốc không còn gì cần sửa hoặc không còn nữa.`,
    strangeCopies: (p) =>
      `Còn ${p.count} bản trước của những tệp lần này không xét tới và không còn ở chỗ cũ (${p.some}); vẫn để nguyên.`,
    issues: (p) =>
      `${p.errors} lỗi và ${p.warnings} cảnh báo trong dữ liệu; xem danh sách bằng infragap validate.`,
  },
};

export const NOTES_WORDS = { en, vi };
