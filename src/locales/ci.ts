const en = {
  row: (row: string) => `row ${row}`,
  several: (p: { count: string; places: string; first: string }) =>
    `${p.count} such issues${p.places ? ` (${p.places})` : ''}. The first: ${p.first}`,
  more: (count: string) => `… and ${count} more`,
  leftOutPart: (p: { severity: string; count: string; groups: string }) =>
    `${p.severity}: ${p.count} in ${p.groups} annotation(s)`,
  leftOut: (p: { most: string; parts: string }) =>
    `GitHub shows at most ${p.most} annotations of each kind a step. Left out here: ${p.parts}.`,
  knownLeftOut: (count: string) => `Known to the baseline and left out here: ${count}.`,
  allIn: (files: string) => `All of them: ${files}.`,
  allListed: 'infragap validate lists them all.',
  summaryCut: (left: string) => `… and ${left} more; GitHub takes no longer summary of a step.`,
  resultsCut: (p: { shown: string; total: string }) =>
    `Of ${p.total} issues the first ${p.shown} are listed, the worst first; all are counted.`,
  inBaseline: 'Known to the baseline.',
};

const vi: typeof en = {
  row: (row) => `dòng ${row}`,
  several: (p) =>
    `${p.count} vấn đề cùng loại${p.places ? ` (${p.places})` : ''}. Vấn đề đầu tiên: ${p.first}`,
  more: (count) => `… và ${count} mục nữa`,
  leftOutPart: (p) => `${p.severity}: ${p.count} trong ${p.groups} chú thích`,
  leftOut: (p) =>
    `GitHub chỉ hiện nhiều nhất ${p.most} chú thích mỗi loại cho một bước. Chưa nêu ở đây: ${p.parts}.`,
  knownLeftOut: (count) => `Đã có trong danh sách vấn đề đã biết, không nêu ở đây: ${count}.`,
  allIn: (files) => `Danh sách đầy đủ: ${files}.`,
  allListed: 'infragap validate liệt kê tất cả.',
  summaryCut: (left) => `… và ${left} mục nữa; GitHub không nhận bản tóm tắt dài hơn cho một bước.`,
  resultsCut: (p) =>
    `Trong ${p.total} vấn đề, ${p.shown} vấn đề đầu được liệt kê, nặng nhất trước; tất cả đều được đếm.`,
  inBaseline: 'Đã có trong danh sách vấn đề đã biết.',
};

export const CI_WORDS = { en, vi };
