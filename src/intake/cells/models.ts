import { foldText } from '../../lib/fold-text.ts';

const BRANDS = new Set(
  'acer apple asus avision benq brother canon cisco cms compaq dell draytek epson fpt fuji fujitsu fujifilm gateway gigabyte hp hpe huawei ibm kodak konica kyocera lenovo lg mikrotik msi nec oki panasonic pantum plustek ricoh ruijie samsung sharp sony supermicro toshiba tp-link vaio viewsonic xerox'.split(
    ' ',
  ),
);
const MODEL = /^(?:\p{Lu}[\w.+/-]*|[\w.+/-]*\d[\w.+/-]*)$/u;
/** States, written without their diacritics. */
const STATE = /^(?:hong|hu|loi|cu|kem|thanh|ly|moi)$/;
const LONGEST = 6;

/** What stands before the maker and the model of a machine: "Máy in" of "Máy in Canon LBP 2900"; undefined where no maker is named. */
export function beforeMaker(text: string): string | undefined {
  const words = text.split(/\s+/);
  const at = words.findIndex((word) => BRANDS.has(word.toLowerCase()));
  const model = words.slice(at + 1);
  if (
    at < 1 ||
    model.length > LONGEST ||
    !model.every((word) => MODEL.test(word) && !STATE.test(foldText(word)))
  )
    return undefined;
  return words.slice(0, at).join(' ');
}
