/** One field that is looser, in the words of its file. */
export interface Looser {
  readonly file: string;
  readonly what: string;
  readonly field: string;
  readonly accepts: string;
  readonly is: string | null;
}

const en = {
  target: (id: string) => `target ${id}`,
  standard: (id: string) => `standard ${id}`,
  looser: (p: Looser) =>
    `Looser than ${p.file} accepts: ${p.what}: ${p.field} is ${p.is ?? 'not said'}; accepted is ${p.accepts}.`,
  absent: (p: { file: string; what: string }) =>
    `Looser than ${p.file} accepts: ${p.what} is not in this configuration.`,
  notChosen: (p: { file: string; what: string }) =>
    `Looser than ${p.file} accepts: ${p.what} was left out of this run (--target).`,
};

const vi: typeof en = {
  target: (id) => `mục tiêu ${id}`,
  standard: (id) => `tiêu chuẩn ${id}`,
  looser: (p) =>
    `Nới lỏng hơn mức ${p.file} cho phép: ${p.what}: ${p.field} là ${p.is ?? '(không ghi)'}; mức được chấp nhận là ${p.accepts}.`,
  absent: (p) => `Nới lỏng hơn mức ${p.file} cho phép: cấu hình này không có ${p.what}.`,
  notChosen: (p) => `Nới lỏng hơn mức ${p.file} cho phép: lần chạy này bỏ qua ${p.what} (--target).`,
};

/** What is said where a run is looser than its configuration accepts. */
export const GUARDRAIL_WORDS = { en, vi };
