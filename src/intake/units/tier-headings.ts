import { foldText } from '../../lib/fold-text.ts';
import { TIER_WORDS } from '../words.ts';

const OF_PLACES: readonly string[] = ['province', 'district', 'commune', 'village'];
/** Bodies of a place that stand in its column as well. */
const BODY =
  /^(?:trường|trạm|công an|bệnh viện|trung tâm|ban|[uủ][yỷ] ban|đảng|mặt trận|mttq|văn phòng|phòng|quân sự|kho|hội (?:lhpn|cựu|nông|phụ)|đoàn tn)(?!\p{L})/iu;

/** The word for the one tier that a heading names: "xa" of "Xã", "Tên xã, phường, thị trấn". */
export function tierWordOfHeading(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const words = text
      .split(/[,;/()]|\s(?:và|hoặc|and|or)\s/iu)
      .map((part) => foldText(part).replace(/^(?:(?:ten|cac|ubnd|name of|names of) )+/, ''))
      .filter((word) => word !== '');
    const tiers = new Set(words.map((word) => TIER_WORDS.get(word)));
    const [tier] = tiers;
    if (tiers.size === 1 && tier !== undefined && OF_PLACES.includes(tier)) return words[0];
  }
  return undefined;
}

/** "An Hòa", "Ea Lâm", "1": the name of a place without what kind it is. */
export const isBareName = (name: string): boolean =>
  !BODY.test(name.normalize('NFC')) && name.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word));
