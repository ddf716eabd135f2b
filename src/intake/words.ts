import { foldText } from '../lib/fold-text.ts';

/**
 * Words that mean a value, in English and Vietnamese; compared after folding (no case, no diacritics).
 * The canonical names themselves need no line here.
 */
export const folded = (words: Readonly<Record<string, readonly string[]>>): Map<string, string> => {
  const known = new Map<string, string>();
  for (const [name, aliases] of Object.entries(words)) {
    for (const word of [name, ...aliases]) known.set(foldText(word), name);
  }
  return known;
};

export const TIER_WORDS = folded({
  country: ['nation', 'quốc gia', 'trung ương'],
  province: ['tỉnh', 'thành phố trực thuộc trung ương'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố', 'thành phố thuộc tỉnh', 'city', 'town'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu', 'ward', 'township'],
  village: ['thôn', 'bản', 'làng', 'buôn', 'ấp', 'khóm', 'tổ dân phố', 'hamlet'],
  office: ['cơ quan', 'đơn vị', 'agency'],
  school: ['trường', 'trường học'],
});

export const CATEGORY_WORDS = folded({
  computer: ['máy tính', 'máy vi tính', 'pc', 'bộ máy tính'],
  desktop: ['máy tính để bàn', 'máy vi tính để bàn', 'máy trạm', 'desktop computer'],
  laptop: ['máy tính xách tay', 'máy vi tính xách tay', 'notebook'],
  tablet: ['máy tính bảng'],
  server: ['máy chủ'],
  printer: ['máy in'],
  scanner: ['máy scan', 'máy quét', 'máy scan tài liệu'],
  copier: ['máy photocopy', 'photocopier'],
  multifunction: ['máy đa chức năng', 'multifunction printer', 'mfp'],
  switch: ['thiết bị chuyển mạch'],
  router: ['bộ định tuyến'],
  access_point: ['thiết bị mạng không dây', 'bộ phát wifi', 'wifi access point'],
  firewall: ['tường lửa', 'thiết bị bảo mật'],
  video_conference: ['bộ thiết bị họp trực tuyến', 'vcs', 'thiết bị hội nghị truyền hình'],
  ups: ['bộ lưu điện'],
  phone: ['điện thoại', 'điện thoại cố định'],
  other: ['khác', 'thiết bị khác'],
});

export const CONDITION_WORDS = folded({
  in_use: ['in use', 'đang sử dụng', 'đang dùng', 'đang dùng tốt', 'còn sử dụng được', 'sử dụng tốt'],
  stored: ['in storage', 'spare', 'lưu kho', 'chưa sử dụng', 'trong kho'],
  on_order: ['on order', 'ordered', 'đặt mua', 'đang mua'],
  broken: ['hỏng', 'hư hỏng', 'out of order'],
  in_repair: ['in repair', 'đang sửa', 'đang sửa chữa', 'hỏng, chờ sửa'],
  awaiting_disposal: ['awaiting disposal', 'chờ thanh lý', 'đề nghị thanh lý'],
  disposed: ['đã thanh lý', 'thanh lý'],
});

export const CONNECTION_WORDS = folded({
  lan: ['mạng lan', 'mạng nội bộ'],
  internet: ['kết nối internet', 'mạng internet'],
  fibre: ['cáp quang', 'fiber', 'ftth'],
  govnet: [
    'tslcd',
    'mạng tslcd',
    'mạng truyền số liệu chuyên dùng',
    'mạng số liệu chuyên dùng',
    'government network',
  ],
  mobile_3g: ['3g'],
  mobile_4g: ['4g'],
  mobile_5g: ['5g'],
  wifi: ['wi fi'],
  satellite: ['vệ tinh'],
});

export const STATUS_WORDS = folded({
  planned: ['kế hoạch', 'dự kiến', 'đã bố trí'],
  spent: ['đã chi', 'đã giải ngân'],
});

export const YES_NO_WORDS = new Map<string, boolean>([
  ...['yes', 'y', 'true', '1', 'x', 'có', 'đã có', 'đạt', 'present'].map((word): [string, boolean] => [
    foldText(word),
    true,
  ]),
  ...['no', 'n', 'false', '0', 'không', 'chưa', 'chưa có', 'chưa đạt', 'absent'].map(
    (word): [string, boolean] => [foldText(word), false],
  ),
]);

/** Words of any column that say "not known". */
export const UNKNOWN_WORDS = new Set(['unknown', 'n a', 'na', 'không rõ', 'chưa rõ'].map(foldText));
