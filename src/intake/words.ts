import { foldText } from '../lib/fold-text.ts';

/**
 * Words that mean a value, in Vietnamese and English, with those that Snipe-IT and GLPI write; compared after folding
 * (no case, no diacritics). The canonical names themselves need no line here.
 */
export const folded = (words: Readonly<Record<string, readonly string[]>>): Map<string, string> => {
  const known = new Map<string, string>();
  for (const [name, aliases] of Object.entries(words)) {
    for (const word of [name, ...aliases]) known.set(foldText(word), name);
  }
  return known;
};

export const TIER_WORDS = folded({
  country: ['nation', 'quốc gia', 'trung ương', 'cấp trung ương', 'TW'],
  province: [
    'tỉnh', 'cấp tỉnh', 'tỉnh, thành phố', 'thành phố trực thuộc trung ương', 'thành phố trực thuộc TW',
  ],
  district: [
    'huyện', 'quận', 'thị xã', 'thành phố', 'thành phố thuộc tỉnh', 'cấp huyện', 'quận, huyện',
    'huyện, thị xã, thành phố', 'city', 'town',
  ],
  commune: [
    'xã', 'phường', 'thị trấn', 'đặc khu', 'cấp xã', 'xã, phường', 'xã, phường, thị trấn',
    'xã, phường, đặc khu', 'ward', 'township',
  ],
  village: [
    'thôn', 'bản', 'làng', 'buôn', 'ấp', 'khóm', 'tổ dân phố', 'TDP', 'khu phố', 'thôn, bản',
    'thôn, tổ dân phố', 'thôn, bản, tổ dân phố', 'hamlet',
  ],
  office: ['cơ quan', 'đơn vị', 'cơ quan, đơn vị', 'sở', 'sở, ban, ngành', 'phòng ban', 'agency'],
  school: ['trường', 'trường học', 'trường mầm non', 'trường tiểu học', 'trường THCS', 'trường THPT'],
}); // biome-ignore format: lists to be read as one

/** A screen or a keyboard is no computer, even where it is listed beside one. */
export const CATEGORY_WORDS = folded({
  computer: [
    'máy tính', 'máy vi tính', 'pc', 'bộ PC', 'máy tính PC', 'bộ máy tính', 'bộ máy vi tính', 'computers', 'ordinateur',
    'computador', 'computadora', 'ordenador',
  ],
  desktop: [
    'máy tính để bàn', 'máy vi tính để bàn', 'bộ máy tính để bàn', 'bộ máy vi tính để bàn', 'máy tính bàn',
    'máy để bàn', 'máy bàn', 'máy bộ', 'máy trạm', 'máy tính đồng bộ', 'AIO', 'all in one', 'all-in-one PC',
    'máy tính AIO', 'máy tính all in one', 'PC AIO', 'desktops', 'desktop computer', 'desktop PC', 'mini PC', 'mini PCs', 'all-in-ones', 'all-in-one PCs', 'all-in-one computer',
    'all-in-one computers', 'imac', 'imacs', 'macs', 'mac mini', 'workstations',
    'tower', 'mini tower', 'low profile desktop', 'small form factor', 'space saving', 'workstation',
    'ordinateur de bureau', 'ordinateur fixe', 'poste fixe',
  ],
  laptop: [
    'máy tính xách tay', 'máy vi tính xách tay', 'máy xách tay', 'laptops', 'laptop computer', 'notebook',
    'notebooks', 'sub notebook', 'ultrabook', 'ultrabooks', 'macbook', 'macbooks', 'macbook air', 'macbook pro', 'chromebook', 'chromebooks', 'netbook', 'netbooks',
    '2-in-1', '2-in-1s', '2-in-1 laptop', '2-in-1 laptops', 'convertible', 'portable', 'ordinateur portable',
    'PC portable', 'portátil',
  ],
  tablet: ['máy tính bảng', 'tablets', 'ipad', 'tablette', 'tablettes'],
  server: ['máy chủ', 'servers', 'rack mount chassis', 'serveur', 'serveurs', 'servidor'],
  printer: [
    'máy in', 'máy in laser', 'máy in A4', 'máy in A3', 'máy in A3/A4', 'máy in A4/A3', 'máy in laser A4',
    'máy in laser A3', 'máy in màu', 'máy in laser màu', 'máy in màu A3', 'máy in màu A4', 'máy in đen trắng',
    'máy in laser đen trắng', 'máy in hai mặt', 'máy in 2 mặt', 'máy in phun', 'máy in phun màu', 'máy in kim',
    'printers', 'laser printer', 'inkjet printer', 'imprimante', 'imprimantes', 'impresora', 'impressora',
  ],
  scanner: [
    'máy scan', 'máy quét', 'máy scan tài liệu', 'máy quét tài liệu', 'máy quét ảnh', 'máy scan A4',
    'máy scan A3', 'máy scan hai mặt', 'máy scan 2 mặt', 'scan', 'scanners', 'document scanner', 'scanneur',
  ],
  copier: [
    'máy photocopy', 'máy photo', 'máy phô tô', 'máy photocopy A3', 'photocopier', 'photocopiers', 'copiers',
    'photocopieur', 'fotocopiadora',
  ],
  multifunction: [
    'máy đa chức năng', 'máy in đa chức năng', 'máy in đa năng', 'máy photocopy đa chức năng',
    'multifunction printer', 'multifunction printers', 'multifunction device', 'MFP', 'MFD',
    'imprimante multifonction',
  ],
  switch: [
    'thiết bị chuyển mạch', 'bộ chuyển mạch', 'thiết bị chuyển mạch (switch)', 'switch mạng', 'switches',
    'network switch', 'commutateur',
  ],
  router: ['bộ định tuyến', 'thiết bị định tuyến', 'thiết bị định tuyến (router)', 'routers', 'routeur'],
  access_point: [
    'thiết bị mạng không dây', 'bộ phát wifi', 'thiết bị phát wifi', 'cục phát wifi', 'bộ phát sóng wifi',
    'wifi access point', 'wireless access point', 'access points', 'wifi',
  ],
  firewall: ['tường lửa', 'thiết bị tường lửa', 'thiết bị bảo mật', 'firewalls', 'pare-feu'],
  video_conference: [
    'bộ thiết bị họp trực tuyến', 'thiết bị họp trực tuyến', 'VCS', 'bộ thiết bị VCS',
    'thiết bị hội nghị truyền hình', 'bộ thiết bị hội nghị truyền hình', 'hệ thống hội nghị truyền hình',
    'hệ thống họp trực tuyến', 'video conferencing', 'video conference system',
  ],
  ups: ['bộ lưu điện', 'UPS (bộ lưu điện)', 'bộ lưu điện (UPS)', 'onduleur'],
  phone: [
    'điện thoại', 'điện thoại cố định', 'điện thoại di động', 'điện thoại bàn', 'điện thoại IP', 'phones',
    'mobile phones', 'mobile phone', 'smartphone', 'smartphones', 'VOIP phones', 'IP phone',
    'conference phones', 'téléphone', 'téléphones',
  ],
  other: [
    'khác', 'thiết bị khác', 'thiết bị CNTT khác', 'màn hình', 'màn hình máy tính', 'màn hình LED', 'monitor',
    'monitors', 'displays', 'display', 'écran', 'moniteur', 'moniteurs', 'bàn phím', 'keyboard', 'keyboards',
    'chuột', 'chuột máy tính', 'mouse', 'máy chiếu', 'projector', 'projectors', 'camera', 'webcam', 'loa',
    'tivi', 'ti vi', 'máy hủy tài liệu', 'máy fax', 'modem', 'docking station', 'peripheral', 'peripherals', 'accessories',
  ],
}); // biome-ignore format: lists to be read as one

/** "Không hỏng", "chưa bị hư hỏng": they work. */
const NOT_BROKEN = [
  'không',
  'chưa',
  'không bị',
  'chưa bị',
  'không có',
  'chưa có',
  'không còn',
  'hết',
].flatMap((not) =>
  ['hỏng', 'hư', 'hư hỏng', 'hỏng hóc', 'lỗi', 'bị lỗi', 'trục trặc', 'sự cố'].map(
    (fault) => `${not} ${fault}`,
  ),
);
/** Broken once, and not any more. */
export const REPAIRED_WORDS = ['', 'hỏng ', 'hỏng, ', 'hư hỏng, ', 'hỏng nhưng '].flatMap((was) =>
  [
    'đã sửa', 'đã sửa chữa', 'đã sửa xong', 'đã được sửa', 'đã được sửa chữa', 'đã sửa chữa xong', 'đã sửa được', 'mới sửa',
    'vừa sửa', 'sửa xong', 'đã khắc phục', 'đã được khắc phục',
  ].map((now) => `${was}${now}`),
); // biome-ignore format: a list to be read as one
/** Broken, and nobody has repaired them so far. */
const UNREPAIRED = ['', 'hỏng ', 'hỏng, ', 'hư hỏng, '].flatMap((was) =>
  [
    'chưa sửa',
    'chưa sửa chữa',
    'chưa sửa được',
    'chưa sửa xong',
    'chưa được sửa',
    'chưa được sửa chữa',
    'chưa khắc phục',
  ].map((now) => `${was}${now}`),
);

/**
 * Words that judge and do not say where the thing is ("cũ", "trung bình") are left out, and "ngừng khấu hao", which the
 * accounts say of things in use and of things in the store alike.
 */
export const CONDITION_WORDS = folded({
  in_use: [
    'in use', 'đang sử dụng', 'đang dùng', 'đang dùng tốt', 'đang sử dụng tốt', 'đang sử dụng bình thường',
    'còn sử dụng được', 'còn dùng được', 'còn sử dụng', 'còn sử dụng tốt', 'còn dùng tốt', 'còn tốt',
    'sử dụng tốt', 'sử dụng được', 'sử dụng bình thường', 'dùng tốt', 'đang hoạt động',
    'đang hoạt động tốt', 'hoạt động', 'hoạt động tốt', 'hoạt động bình thường', 'bình thường', 'tốt', 'mới',
    'dùng được', 'chạy tốt', 'chạy được', 'chạy bình thường', ...NOT_BROKEN, ...REPAIRED_WORDS, 'repaired', 'fixed',
    'còn hoạt động', 'còn hoạt động tốt', 'vẫn hoạt động', 'vẫn sử dụng', 'còn dùng', 'vẫn dùng tốt',
    'working', 'working well', 'in working order', 'working order', 'in good working order', 'good working order', 'in working condition', 'functional', 'functioning',
    'fully functional', 'serviceable', 'good', 'very good', 'excellent', 'good condition', 'in good condition', 'ok', 'okay', 'in service', 'in production', 'active', 'operational',
    'en service', 'en production', 'en utilisation', 'utilisé', 'production', 'en uso', 'em uso',
    // Snipe-IT: handed out to somebody.
    'deployed', 'déployé', 'desplegado',
  ],
  stored: [
    'in storage', 'in store', 'in the store', 'spare', 'lưu kho', 'chưa sử dụng', 'trong kho', 'tồn kho', 'để kho', 'đang lưu kho',
    'cất kho', 'mới, chưa sử dụng', 'chưa đưa vào sử dụng', 'chờ cấp phát', 'dự phòng', 'in stock', 'stock',
    'available', 'en stock', 'disponible', 'en réserve', 'en almacén', 'em estoque',
    // Snipe-IT: may be handed out, and has not been.
    'ready to deploy', 'deployable', 'ready to deploy (deployable)', 'prêt à être déployé', 'déployable',
  ],
  on_order: [
    'on order', 'ordered', 'đặt mua', 'đang mua', 'đã đặt mua', 'đang đặt mua', 'đang mua sắm',
    'đã đặt hàng', 'chờ giao hàng', 'en commande', 'commandé',
  ],
  broken: [
    'hỏng', 'hư hỏng', 'bị hỏng', 'đã hỏng', 'đang hỏng', 'đang bị hỏng', 'hư', 'bị hư', 'hỏng nặng', 'hỏng hoàn toàn', 'không sửa được',
    'hỏng không sửa được', 'hỏng, không sửa được', 'hỏng, không sử dụng được', 'không sử dụng được',
    'không còn sử dụng được', 'không dùng được', 'không hoạt động', 'ngừng hoạt động',
    'không còn hoạt động', 'non functional', 'not functional', 'non functioning', 'not functioning',
    'out of order', 'out of service', 'not working', 'non working', 'not in working order', 'not operational', 'non operational', 'inoperable', 'inoperative',
    'unserviceable', 'not serviceable', 'non serviceable', 'unusable', 'not usable', 'broken down', 'beyond repair', 'spoilt', 'spoiled',
    'defective', 'damaged', 'faulty',
    'en panne', 'hors service', 'cassé', 'averiado', 'quebrado',
    // Snipe-IT: cannot be handed out, for a reason that its label may give and this word does not.
    'broken - not fixable', 'undeployable', 'non déployable',
  ],
  in_repair: [
    'in repair', 'under repair', 'being repaired', 'needs repair', 'need repair', 'awaiting repair', 'under maintenance', 'đang sửa', 'đang sửa chữa', 'chờ sửa',
    'chờ sửa chữa', 'cần sửa', 'cần sửa chữa', 'hỏng, chờ sửa', 'hỏng, chờ sửa chữa', 'hỏng, đang sửa',
    ...UNREPAIRED, 'hỏng, đang sửa chữa', 'hỏng, cần sửa chữa', 'đang bảo hành', 'đang bảo trì', 'đang bảo dưỡng',
    'en réparation', 'en maintenance', 'en reparación', 'em reparo',
    // Snipe-IT: "can not yet be assigned to anyone, often used for items that are out for repair, but are expected to
    // return to circulation". The office has it, so it is not on order; nobody can work with it today.
    'pending', 'out for repair', 'out for diagnostics',
  ],
  awaiting_disposal: [
    'awaiting disposal', 'chờ thanh lý', 'đề nghị thanh lý', 'chuẩn bị thanh lý', 'đang chờ thanh lý',
    'cần thanh lý', 'đang thanh lý', 'hỏng, chờ thanh lý', 'hư hỏng, chờ thanh lý', 'hỏng, đề nghị thanh lý',
    'chờ tiêu hủy', 'to be disposed', 'to be disposed of', 'for disposal', 'pending disposal', 'to be written off', 'awaiting write off', 'condemned', 'to dispose', 'to be scrapped', 'à réformer',
    'à mettre au rebut',
  ],
  disposed: [
    'đã thanh lý', 'thanh lý', 'đã tiêu hủy', 'đã điều chuyển', 'điều chuyển đi', 'ghi giảm', 'đã ghi giảm', 'written off', 'disposed of', 'scrapped', 'retired', 'decommissioned',
    'au rebut', 'mis au rebut', 'réformé', 'retiré', 'dado de baja',
    // Snipe-IT keeps what it archives for the books only.
    'archived', 'archivé', 'archivado',
    // What is lost is not there to be repaired or used: gone, as what was disposed of is.
    'lost', 'stolen', 'lost/stolen', 'mất', 'đã mất', 'bị mất', 'mất cắp', 'thất lạc', 'perdu', 'volé',
    'perdido', 'robado',
  ],
}); // biome-ignore format: lists to be read as one

/** Said of a thing in a column of conditions; in a heading these words may say something else ("Computers missing"). */
export const CONDITIONS_OF_ONE = folded({
  in_use: ['good', 'very good', 'good condition', 'in good condition', 'excellent', 'new', 'like new'],
  stored: ['not in use', 'not used', 'unused', 'not deployed', 'not yet deployed', 'to be deployed'],
  disposed: ['sold', 'missing'],
});

const folds = (words: readonly string[]): ReadonlyMap<string, true> =>
  new Map(words.map((word) => [foldText(word), true]));

/** Said in a column of conditions: in use, and too weak for its work. */
export const WEAK_WORDS = folds([
  'cấu hình thấp', 'cấu hình yếu', 'cấu hình không đáp ứng', 'không đáp ứng cấu hình', 'không đáp ứng',
  'không đáp ứng yêu cầu', 'chưa đáp ứng cấu hình', 'không đảm bảo cấu hình', 'máy cấu hình thấp',
  'đang sử dụng, cấu hình thấp', 'đang sử dụng (cấu hình thấp)', 'đang dùng, cấu hình thấp',
  'còn sử dụng, cấu hình thấp', 'in use, low specification', 'low specification', 'below specification',
]); // biome-ignore format: a list to be read as one

export const CONNECTION_WORDS = folded({
  lan: ['mạng lan', 'mạng nội bộ', 'mạng cục bộ', 'kết nối lan', 'local area network'],
  internet: ['kết nối internet', 'mạng internet', 'đường truyền internet', 'kênh truyền internet'],
  fibre: [
    'cáp quang', 'fiber', 'ftth', 'cáp quang (ftth)', 'internet cáp quang', 'đường truyền cáp quang',
    'fiber optic', 'fibre optique', 'fibra óptica',
  ],
  govnet: [
    'tslcd', 'mạng tslcd', 'mạng slcd', 'slcd', 'kênh tslcd', 'đường truyền tslcd', 'kênh truyền mạng slcd',
    'mạng truyền số liệu chuyên dùng', 'mạng số liệu chuyên dùng', 'truyền số liệu chuyên dùng',
    'đường truyền số liệu chuyên dùng', 'government network',
  ],
  mobile_3g: ['3g', 'mạng 3g', 'sóng 3g', 'di động 3g'],
  mobile_4g: ['4g', 'mạng 4g', 'sóng 4g', 'di động 4g', 'lte', '4g lte'],
  mobile_5g: ['5g', 'mạng 5g', 'sóng 5g', 'di động 5g'],
  wifi: ['wi fi', 'mạng wifi', 'mạng không dây'],
  satellite: ['vệ tinh', 'internet vệ tinh', 'vsat', 'starlink'],
}); // biome-ignore format: lists to be read as one

export const STATUS_WORDS = folded({
  planned: [
    'kế hoạch', 'dự kiến', 'đã bố trí', 'đã giao', 'được giao', 'giao đầu năm', 'đã phân bổ', 'được phân bổ', 'phân bổ',
    'đã phê duyệt', 'được duyệt',
  ],
  spent: ['đã chi', 'đã giải ngân', 'đã mua', 'đã mua sắm', 'đã thực hiện', 'đã thanh toán'],
}); // biome-ignore format: lists to be read as one

const answers = (words: readonly string[], answer: boolean): [string, boolean][] =>
  words.map((word) => [foldText(word), answer]);

export const YES_NO_WORDS = new Map<string, boolean>([
  ...answers(
    [
      'yes', 'y', 'true', '1', 'x', 'có', 'đã có', 'có rồi', 'rồi', 'đạt', 'đã đạt', 'đã trang bị', 'đã được trang bị',
      'có kết nối', 'đã kết nối', 'present', 'oui', 'vrai', 'sim', 'sí',
    ],
    true,
  ),
  ...answers(
    [
      'no', 'n', 'false', '0', 'không', 'ko', 'không có', 'chưa', 'chưa có', 'chưa đạt', 'không đạt', 'chưa trang bị',
      'chưa được trang bị', 'chưa kết nối', 'không kết nối', 'không có kết nối', 'absent', 'non', 'faux', 'não',
    ],
    false,
  ),
]); // biome-ignore format: lists to be read as one

/** Words of any column that say "not known". */
export const UNKNOWN_WORDS = folds([
  'unknown', 'not known', 'not available', 'no data', 'null', 'nan', 'n a', 'na', 'không rõ', 'chưa rõ',
  'không biết', 'chưa biết', 'không xác định', 'chưa xác định', 'đang cập nhật', 'chưa cập nhật',
  'chưa thống kê', 'chưa có số liệu', 'không có số liệu', 'chưa có thông tin', 'không có thông tin',
  'sin datos', 's/d', 'sem dados', 'inconnu', 'non renseigné', 'desconocido', 'desconhecido',
]); // biome-ignore format: a list to be read as one

/** As written in lower case, or wholly without diacritics; "bỏ" is not "bộ". */
const spelled = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [word, foldText(word)]);

/** Scale words, and the decimal places by which they move a figure. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, ['nghìn', 'ngàn', 'thousand']],
      [6, ['triệu', 'tr', 'trđ', 'million', 'millions']],
      [9, ['tỷ', 'tỉ', 'tỷđ', 'tỉđ', 'billion', 'billions']],
      [12, ['nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ', 'ngàn tỉ']],
    ] as const
  ).flatMap(([places, words]) => spelled(words).map((word): [string, number] => [word, places])),
);

/** Words and signs of money, and the code of the currency that each means. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ...spelled(['đ', 'đồng', 'vnd', 'vnđ']).map((word): [string, string] => [word, 'VND']),
  ['₫', 'VND'],
  ['usd', 'USD'],
  ['us$', 'USD'],
  ['$', 'USD'],
  ['eur', 'EUR'],
  ['euro', 'EUR'],
  ['€', 'EUR'],
]);

/** Words for what is counted, behind a count: "01 bộ", "12 người". A word that is not here may be a measure. */
export const COUNT_WORDS: ReadonlySet<string> = new Set(
  spelled([
    'bộ', 'chiếc', 'cái', 'máy', 'người', 'cán bộ', 'công chức', 'viên chức', 'biên chế', 'hộ', 'hộ dân',
    'hộ gia đình', 'nhân khẩu', 'thôn', 'xã', 'đơn vị', 'cơ quan', 'thiết bị', 'hệ thống', 'đường truyền',
    'phòng', 'trường', 'unit', 'units', 'piece', 'pieces', 'pc', 'pcs', 'set', 'sets', 'item', 'items',
    'person', 'persons', 'people', 'household', 'households',
  ]),
); // biome-ignore format: a list to be read as one
