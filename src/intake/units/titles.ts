import { stemOf } from '../../lib/file-names.ts';
import { foldText } from '../../lib/fold-text.ts';
import { cleanText } from '../cells/index.ts';
import { moneyIn } from '../headers/index.ts';
import { tierWordOf } from './names.ts';

/** What a file is called, in one line. */
export const calledIn = (file: string): string =>
  cleanText(stemOf(file).replace(/[\u0000-\u001f\u007f]+/g, ' '));

/** "Đơn vị: UBND xã Trà Mai" says which unit it is. */
export function statedIn(title: string): string[] {
  if (moneyIn(title)) return [];
  const [, said = ''] =
    /^(?:tên\s+)?(?:đơn vị(?! tính)|cơ quan|unit|office)[^:：]{0,30}[:：]\s*(\S.*)$/iu.exec(
      title.normalize('NFC'),
    ) ?? [];
  return foldText(said) === '' ? [] : [said];
}

/** "UBND XÃ TRÀ MAI" names a unit; "BÁO CÁO THIẾT BỊ" does not. */
export const isHeaded = (title: string): boolean =>
  tierWordOf(title) !== undefined || /^(?:UBND|HĐND)\s/iu.test(title);
