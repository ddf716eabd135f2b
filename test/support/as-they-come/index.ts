import * as bacGiang from './bac-giang.ts';
import * as binhDinh from './binh-dinh.ts';
import * as namTraMy from './nam-tra-my.ts';
import * as quangNam from './quang-nam.ts';
import * as twoTier from './two-tier.ts';
import * as vinhPhuc from './vinh-phuc.ts';

/** The files of every story as offices would have saved them, by name: made anew from its own tables. */
export const STORIES: Readonly<Record<string, () => Readonly<Record<string, Buffer>>>> = {
  'binh-dinh': binhDinh.files,
  'quang-nam': quangNam.files,
  'bac-giang': bacGiang.files,
  'vinh-phuc': vinhPhuc.files,
  'nam-tra-my': namTraMy.files,
  'two-tier': twoTier.files,
};
