import type { TableName } from '../../model/tables.ts';
import type { Ignored } from './meaning.ts';

type Words = Readonly<Record<string, readonly string[]>>;

const UNIT_CODE = [
  'unit code', 'unit', 'Mã đơn vị', 'Mã ĐVHC', 'Mã đơn vị hành chính', 'Mã xã', 'Mã cơ quan', 'Mã xã, phường',
  'unit no', 'unit number', 'Mã ĐV', 'school code', 'school id', 'school no', 'school number', 'institution code', 'institution id',
  'facility code', 'facility id', 'office code', 'office id', 'site code', 'site id', 'location code',
]; // biome-ignore format: lists to be read as one

/**
 * Words that mean a field, in English and Vietnamese, with those that Snipe-IT and GLPI write; compared without case,
 * diacritics and spaces. The canonical names need no line. The first word with diacritics is our own.
 */
export const FIELD_WORDS: Readonly<Record<TableName, Words>> = {
  units: {
    unit_id: UNIT_CODE,
    name: ['unit name', 'Tên đơn vị', 'Tên cơ quan, đơn vị', 'Tên cơ quan', 'Xã, phường, đặc khu', 'office name'],
    tier: ['unit tier', 'level', 'Cấp hành chính', 'Loại đơn vị', 'Cấp', 'Cấp đơn vị'],
    parent_id: [
      'parent', 'parent unit', 'Mã đơn vị cấp trên', 'Đơn vị cấp trên', 'Cơ quan cấp trên',
      'Đơn vị quản lý cấp trên', 'Mã cấp trên', 'parent code',
    ],
    area_class: [
      'remoteness class', 'Khu vực', 'Xã khu vực I, II, III', 'Xã khu vực', 'Khu vực I, II, III', 'Xã ĐBKK',
      'Xã đặc biệt khó khăn', 'Phân loại khu vực',
    ],
    staff_authorised: [
      'authorised staff', 'authorized staff', 'staff authorized', 'Biên chế được giao', 'Số biên chế',
      'Số biên chế được giao', 'Tổng số biên chế được giao', 'Chỉ tiêu biên chế', 'Biên chế giao', 'authorised posts',
    ],
    staff_present: [
      'Tổng số CBCCVC', 'Biên chế có mặt', 'Số CBCCVC hiện có', 'CBCCVC', 'Số CBCCVC', 'Tổng CBCCVC',
      'Số biên chế có mặt', 'Biên chế hiện có', 'Số biên chế hiện có', 'Số CBCCVC có mặt', 'CBCCVC hiện có',
      'Cán bộ, công chức, viên chức', 'Số cán bộ, công chức, viên chức', 'Tổng số cán bộ, công chức, viên chức',
      'Số lượng cán bộ, công chức, viên chức', 'CBGVNV', 'Số CBGVNV', 'Tổng số CBGVNV', 'Cán bộ, giáo viên, nhân viên',
      'Số cán bộ, giáo viên, nhân viên', 'Tổng số cán bộ, giáo viên, nhân viên',
      'Số lượng CBCCVC', 'Số cán bộ', 'Tổng số cán bộ', 'Số lượng cán bộ', 'staff', 'staff in post', 'total staff', 'number of staff',
    ],
    officials: [
      'Cán bộ, công chức', 'CBCC', 'Số CBCC hiện có', 'Số CBCC có mặt', 'CBCC hiện có', 'CBCC có mặt', 'Số CBCC', 'Tổng số CBCC', 'Tổng CBCC', 'Số cán bộ, công chức', 'Tổng số cán bộ, công chức',
      'Số lượng cán bộ, công chức',
      'Số lượng CBCC', 'CBCC cấp xã', 'Số CBCC cấp xã', 'Cán bộ, công chức cấp xã', 'Số cán bộ, công chức cấp xã', 'civil servants', 'number of officials', 'number of civil servants',
    ],
    public_employees: ['Viên chức', 'VC', 'Số viên chức', 'Tổng số viên chức', 'number of public employees'],
    contract_staff: [
      'Hợp đồng lao động', 'HĐLĐ', 'Hợp đồng lao động (NĐ 111)', 'Hợp đồng 111', 'HĐ 111', 'HĐ 68', 'Hợp đồng 68',
      'Lao động hợp đồng', 'Số lao động hợp đồng', 'Số hợp đồng lao động', 'Người lao động hợp đồng',
    ],
    part_time_staff: [
      'Người hoạt động không chuyên trách', 'KCT', 'Số người hoạt động không chuyên trách',
      'Cán bộ không chuyên trách', 'Số cán bộ không chuyên trách', 'Không chuyên trách',
      'Người hoạt động KCT', 'NHĐKCT', 'NHĐKCT cấp xã', 'Người hoạt động không chuyên trách cấp xã', 'Người hoạt động KCT cấp xã', 'part time',
    ],
    households: ['Số hộ', 'Tổng số hộ gia đình', 'Tổng số hộ', 'Số hộ gia đình', 'Số hộ dân', 'Tổng số hộ dân', 'number of households', 'total households'],
    population: ['Dân số', 'Tổng dân số', 'Số dân', 'Số nhân khẩu', 'Tổng số nhân khẩu', 'inhabitants', 'total population'],
    grid_power: [
      'Đã có điện lưới quốc gia', 'Điện lưới', 'Điện lưới quốc gia', 'Đã có điện lưới', 'Có điện lưới',
      'Có điện lưới quốc gia', 'grid electricity', 'grid electricity connected', 'electricity grid',
    ],
    village_count: [
      'Số thôn, TDP', 'Số thôn', 'Tổng số thôn', 'Tổng số thôn, TDP', 'Số thôn, bản', 'Tổng số thôn, bản',
      'Số thôn, tổ dân phố', 'Tổng số thôn, tổ dân phố', 'Số thôn, bản, tổ dân phố', 'Tổng số thôn, bản, tổ dân phố',
      'Số thôn bản, tổ dân phố', 'number of villages', 'total villages', 'villages total',
    ],
    posts_vi: ['Biên chế nhóm VI', 'Số biên chế nhóm VI', 'Chức danh nhóm VI', 'posts of group VI'],
    posts_vii: ['Biên chế nhóm VII', 'Số biên chế nhóm VII', 'Chức danh nhóm VII', 'posts of group VII'],
    posts_viii: ['Biên chế nhóm VIII', 'Số biên chế nhóm VIII', 'Chức danh nhóm VIII', 'posts of group VIII'],
    village_name: ['Thôn, bản, tổ dân phố', 'Ấp, khóm', 'Buôn, làng', 'Ấp, khóm, buôn', 'Tên thôn', 'Thôn, tổ dân phố', 'Thôn, bản'],
    former_district: ['Huyện (cũ)', 'Huyện, thị xã, thành phố', 'Huyện trước sắp xếp', 'Quận, huyện (cũ)'],
    province: ['Tỉnh, thành phố', 'Tỉnh (cũ)', 'Tỉnh', 'Tên tỉnh', 'Tỉnh, thành phố (cũ)', 'Tỉnh, thành phố (mới)'],
    post_title: ['Chức vụ', 'Chức danh', 'Chức vụ, chức danh'],
    lan: [
      'lan present', 'Mạng LAN', 'Mạng nội bộ', 'Mạng máy tính nội bộ', 'Hệ thống mạng LAN', 'Hệ thống mạng nội bộ',
      'Mạng LAN nội bộ',
      'Mạng nội bộ (LAN)', 'Mạng máy tính nội bộ (LAN)', 'Hệ thống mạng nội bộ (LAN)',
    ],
    internet: ['internet present', 'Kết nối Internet', 'Đường truyền Internet', 'internet connection', 'internet access', 'internet connected'],
    internet_mbps: ['Tổng băng thông Internet', 'Băng thông Internet', 'Tốc độ Internet', 'Tốc độ Internet cam kết', 'Tốc độ đường truyền Internet'],
    govnet: ['govnet present', 'Mạng TSLCD', 'Mạng SLCD', 'Mạng truyền số liệu chuyên dùng'],
    govnet_mbps: ['Tổng băng thông TSLCD', 'Tổng băng thông SLCD', 'Băng thông TSLCD'],
    fibre: [
      'fibre present', 'village fibre', 'Thôn có cáp quang', 'Cáp quang', 'Thôn được phủ băng rộng cố định',
      'Cáp quang đến thôn', 'Cáp quang đến xã', 'Cáp quang (FTTH) đến thôn', 'Cáp quang (FTTH) đến xã', 'fibre optic',
    ],
    wifi: ['wifi present', 'Mạng không dây'],
    households_fibre: ['Số hộ sử dụng Internet cáp quang'],
    households_fibre_share: [
      'households fibre pct', 'households fibre percent', 'Tỷ lệ hộ có truy nhập Internet băng rộng cáp quang',
    ],
    licensed_seats: [
      'licensed software', 'Phần mềm bản quyền', 'Số CBCCVC đã có PM', 'Số CBCCVC được trang bị PM bản quyền',
      'Số CBCCVC được trang bị phần mềm bản quyền', 'Số CBCCVC đã có phần mềm bản quyền',
    ],
    classified_standalone: [
      'Máy soạn thảo BMNN', 'Máy độc lập', 'Máy tính soạn thảo BMNN', 'Máy tính độc lập', 'Số máy soạn thảo BMNN',
      'Máy tính soạn thảo bí mật nhà nước', 'Số máy tính soạn thảo BMNN',
    ],
    mobile_status: ['Phủ sóng 3G/4G', 'Phủ sóng di động'],
    mobile_none: ['Trắng sóng', 'Thôn trắng sóng'],
    mobile_patchy: ['Lõm sóng', 'Thôn lõm sóng'],
  },
  equipment: {
    unit_id: [...UNIT_CODE, 'Đơn vị sử dụng', 'Mã đơn vị sử dụng'],
    category: [
      'type', 'kind', 'Loại thiết bị', 'Loại tài sản', 'Chủng loại', 'Chủng loại thiết bị', 'Nhóm thiết bị', 'Loại máy',
      'asset category', 'equipment type', 'device type', 'asset type', 'types', 'kind of equipment', 'Catégorie', 'Categoría',
      // The French Snipe-IT begins the word with a Cyrillic С.
      'Сatégorie',
    ],
    quantity: [
      'count', 'qty', 'Số lượng', 'SL', 'S.L', 'Số lượng hiện có', 'Số lượng thực tế', 'Số lượng thực tế kiểm kê', 'Số lượng theo kiểm kê',
      'Số lượng theo thực tế kiểm kê', 'Số lượng kiểm kê', 'Số lượng kiểm kê thực tế', 'Tổng số lượng', 'quantité',
    ],
    asset_id: [
      'asset tag', 'asset', 'Mã tài sản', 'Số hiệu', 'Mã thiết bị', 'Số hiệu tài sản', 'Số hiệu TSCĐ', 'Mã TSCĐ',
      'Mã số tài sản', 'Mã số thiết bị', 'asset number', 'asset no', 'inventory number', 'inventory no',
      "Étiquette de l'actif", "Numéro d'inventaire", 'Placa del activo',
    ],
    serial_number: [
      'Số sê-ri', 'serial', 'serial no', 'S/N', 'Số serial', 'Số seri', 'Seri', 'Sê-ri', 'Số series', 'Serial máy', 'Số serial máy', 'Số S/N', 'serial num',
      'Numéro de série', 'Número de serie', 'Número de série',
    ],
    year_in_use: [
      'year', 'Năm đưa vào sử dụng', 'Tháng, năm đưa vào sử dụng', 'Năm trang bị', 'Năm mua', 'Năm SD', 'Năm sử dụng', 'Năm bắt đầu sử dụng',
      'Năm mua sắm', 'Năm được trang bị', 'Năm đưa vào SD', 'Năm bắt đầu SD', 'purchase year', 'year of purchase',
      'year purchased', 'year bought',
    ],
    purchase_date: [
      'purchased', 'Ngày mua', 'Ngày mua sắm', 'Thời gian mua', 'Thời điểm mua', 'Ngày, tháng, năm mua', 'date of purchase',
      'date purchased', 'Financial and administrative information - Date of purchase', 'Acheté', "Date d'achat",
      "Informations financières et administratives - Date d'achat", 'Comprado', 'Fecha de compra',
    ],
    condition: [
      'status', 'Tình trạng', 'Hiện trạng', 'Tình trạng sử dụng', 'Hiện trạng sử dụng', 'Tình trạng thiết bị',
      'Tình trạng hoạt động', 'Tình trạng hiện tại', 'Tình trạng tài sản', 'Statut',
    ],
    cpu: [
      'processor', 'Bộ vi xử lý', 'Cấu hình', 'Vi xử lý', 'Bộ xử lý', 'Chip', 'Chip xử lý', 'Components - Processor', 'Components - Processors',
      'Processeur', 'Composants - Processeur', 'Procesador',
    ],
    ram_gb: [
      'ram', 'memory gb', 'memory', 'Bộ nhớ trong', 'Bộ nhớ RAM', 'Dung lượng RAM', 'Bộ nhớ', 'Components - Memory',
      'Mémoire', 'Composants - Mémoire', 'Memoria RAM', 'ram size',
    ],
    storage_gb: [
      'storage', 'disk gb', 'Ổ cứng', 'HDD/SSD', 'SSD/HDD', 'Ổ đĩa cứng', 'Dung lượng ổ cứng', 'Ổ cứng HDD/SSD', 'Ổ cứng SSD/HDD',
      'Ổ lưu trữ', 'Dung lượng lưu trữ', 'disk', 'hard disk', 'hard drive', 'Disque dur', 'Disco duro',
    ],
    os: [
      'operating system', 'Hệ điều hành', 'HĐH', 'Hệ điều hành cài đặt', 'Operating System - Name', 'Operating Systems - Name',
      "Système d'exploitation", "Système d'exploitation - Nom", 'Sistema operativo',
    ],
    antivirus: [
      'security software', 'Phần mềm diệt virus', 'Phòng chống mã độc', 'Phần mềm phòng chống mã độc',
      'Phần mềm diệt vi rút', 'Diệt virus', 'Phần mềm chống virus', 'antivirus software', 'antivirus installed',
    ],
    original_cost: [
      'cost', 'Nguyên giá', 'Nguyên giá TSCĐ', 'Nguyên giá tài sản', 'purchase cost', 'purchase price', 'Coût', "Coût d'achat",
      "Prix d'achat", 'Financial and administrative information - Value', 'Costo', 'Costo de compra',
    ],
    residual_value: ['Giá trị còn lại', 'GTCL', 'residual', 'book value', 'net book value'],
    assigned_to: [
      'user', 'Người sử dụng', 'Cán bộ sử dụng', 'Người dùng', 'Người được giao', 'Người được giao sử dụng',
      'checked out to', 'Utilisateur',
    ],
    note: ['notes', 'Ghi chú', 'asset notes', 'comment', 'comments', 'remarks', 'Commentaire', 'Commentaires', 'Remarques', 'Notas'],
  },
  connectivity: {
    unit_id: UNIT_CODE,
    connection: ['connection type', 'Kết nối', 'type', 'kind', 'Loại', 'Loại hình', 'Loại kết nối', 'Đường truyền', 'Loại đường truyền', 'Loại mạng', 'Tên mạng', 'Tên kết nối', 'Hình thức kết nối', 'Loại hình kết nối', 'Kênh truyền', 'type of connection'],
    present: ['available', 'Có', 'Hiện có', 'Đã có', 'Có kết nối', 'Đã kết nối', 'Có/Không', 'Có hay không', 'Có hoặc không', 'Có/Chưa', 'Đã có/Chưa có', 'yes/no'],
    working: ['works', 'Hoạt động', 'Đang hoạt động', 'Hoạt động tốt', 'operational'],
    mbps: ['bandwidth mbps', 'Băng thông', 'Tốc độ', 'Tốc độ Download', 'Tốc độ tải xuống', 'Tốc độ tải về', 'download speed', 'Tổng băng thông', 'Tốc độ đường truyền', 'bandwidth', 'speed'],
    provider: ['Nhà cung cấp', 'Nhà mạng', 'Nhà cung cấp dịch vụ', 'Đơn vị cung cấp', 'ISP', 'service provider', 'internet provider'],
    monthly_cost: [
      'cost per month', 'Cước hằng tháng', 'Chi phí hằng tháng', 'Cước hàng tháng', 'Chi phí hàng tháng', 'Cước tháng',
      'Cước thuê bao tháng', 'Cước phí hằng tháng', 'Cước phí hàng tháng', 'monthly fee', 'monthly rent',
    ],
    note: ['notes', 'Ghi chú', 'comment', 'comments', 'remarks'],
  },
  allocations: {
    unit_id: UNIT_CODE,
    year: ['budget year', 'Năm', 'Năm ngân sách', 'Năm kế hoạch', 'Niên độ', 'fiscal year'],
    source: ['funding source', 'Nguồn kinh phí', 'Nguồn vốn', 'Nguồn', 'Nguồn ngân sách', 'source of funding', 'source of funds'],
    amount: [
      'Số tiền', 'Kinh phí', 'Đã bố trí', 'Đã cấp', 'Kinh phí đã bố trí', 'Kinh phí đã cấp', 'Kinh phí được cấp',
      'Kinh phí bố trí', 'Kinh phí phân bổ', 'Số kinh phí', 'Tổng kinh phí', 'Thành tiền', 'Kinh phí dự kiến', 'allocated',
      'allocation', 'amount allocated', 'budget',
    ],
    item: ['Hiện vật', 'Thiết bị'],
    quantity: ['qty', 'Số lượng', 'SL', 'S.L'],
    status: ['Trạng thái', 'Tình trạng'],
    for: ['purpose', 'Mục đích', 'Nội dung chi', 'Mục đích sử dụng'],
  },
}; // biome-ignore format: lists to be read as one

/** Words for the place or office that a row is about, where no other column says it better. */
const UNIT_IN_SHORT = [
  'Đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Tên xã', 'Xã', 'Xã, phường', 'Tên xã, phường', 'Xã, phường, thị trấn', 'Địa phương',
  'Tên địa phương', 'Tên đơn vị hành chính', 'Đơn vị hành chính',
  'Tên xã, phường, thị trấn', 'Xã, thị trấn', 'Tên xã, thị trấn', 'Tên xã, phường, đặc khu', 'Xã, đặc khu', 'Phường', 'Tên phường',
  'UBND xã', 'UBND xã, phường', 'UBND cấp xã', 'UBND xã, phường, thị trấn', 'Đơn vị cấp xã', 'Đơn vị báo cáo', 'Tên đơn vị báo cáo',
  'commune', 'commune name', 'name of commune', 'communes', 'ward', 'commune, ward', 'name of unit', 'name of office',
  'Trường', 'Tên trường', 'Trường học', 'Tên trường học', 'Tên đơn vị trường học', 'school', 'school name', 'name of school', 'schools', 'institution', 'institution name', 'name of institution', 'facility', 'facility name',
  'name of facility', 'health facility', 'site name', 'location name',
  'Tên trạm y tế', 'Trạm y tế',
]; // biome-ignore format: a list to be read as one

const UNIT_BY_NAME = [
  ...UNIT_IN_SHORT,
  'unit name', 'Tên đơn vị', 'Tên cơ quan', 'Tên cơ quan, đơn vị', 'Xã, phường, đặc khu', 'Tên đơn vị sử dụng',
]; // biome-ignore format: a list to be read as one

/** Of words for dates: on them a thing was made, and it came into use then or later. */
export const MADE_WORDS: readonly string[] = [
  'Năm sản xuất', 'Năm SX', 'Năm chế tạo', 'year made', 'year of manufacture', 'manufacture year', 'manufacturing year',
]; // biome-ignore format: a list to be read as one

/** Words that mean a field unless another column means it more narrowly. */
export const YIELDING_WORDS: Readonly<Record<TableName, Words>> = {
  units: { name: UNIT_IN_SHORT },
  equipment: {
    unit_id: [
      ...UNIT_BY_NAME, 'Đơn vị sử dụng', 'location', 'locations', 'company', 'entity', 'Lieu', 'Compagnie', 'Entité',
      'Ubicación', 'Compañía',
    ],
    category: [
      'type', 'types', 'kind', 'Loại', 'Tên thiết bị', 'Tên tài sản', 'Tên tài sản cố định', 'Tên TSCĐ', 'Danh mục thiết bị', 'Danh mục tài sản', 'Thiết bị', 'Tên máy',
      'Tên trang thiết bị', 'Loại máy tính', 'Loại máy vi tính', 'Tên hàng hóa',
      'Tên, đặc điểm, ký hiệu TSCĐ', 'Tên, đặc điểm, ký hiệu tài sản cố định', 'asset description',
    ],
    year_in_use: MADE_WORDS,
    cpu: ['Cấu hình'],
  },
  connectivity: { unit_id: UNIT_BY_NAME },
  allocations: { unit_id: UNIT_BY_NAME },
}; // biome-ignore format: lists to be read as one

/** Words that may mean a field, or something else: offered, never taken. */
export const PERHAPS_WORDS: Readonly<Record<TableName, Words>> = {
  units: { name: ['office'] },
  equipment: {
    unit_id: ['Phòng ban', 'Bộ phận sử dụng', 'Nơi sử dụng', 'Nơi đặt', 'Nơi lắp đặt', 'Nơi quản lý', 'Địa điểm', 'Địa điểm sử dụng', 'department', 'office'],
    category: [
      'Tài sản', 'Danh mục', 'Nội dung', 'Hạng mục', 'Tên', 'Trang thiết bị', 'Trang thiết bị CNTT', 'Tên trang thiết bị CNTT', 'Thiết bị CNTT',
      'Danh mục trang thiết bị', 'Danh mục trang thiết bị CNTT', 'Danh mục thiết bị CNTT', 'Danh mục tài sản CNTT', 'item', 'equipment', 'items', 'device', 'devices', 'item name', 'item description', 'description', 'equipment name', 'device name',
      'name of equipment', 'name of item', 'description of item', 'particulars',
    ],
    condition: [
      'state', 'working condition', 'working status', 'operational status', 'functional status', 'item status', 'asset status', 'equipment status',
      'device status', 'current status', 'current condition', 'physical condition', 'item condition', 'asset condition', 'equipment condition',
      'status of equipment', 'condition of equipment', 'state of equipment', 'working state',
    ],
    storage_gb: ['HDD', 'SSD'],
    purchase_date: ['Ngày đưa vào sử dụng', 'Ngày sử dụng'],
    quantity: ['Tổng số', 'total'],
  },
  connectivity: { unit_id: ['office'], connection: ['Danh mục', 'Nội dung', 'Hạng mục', 'Tên', 'Chỉ tiêu', 'Hạ tầng', 'Hạ tầng mạng'], working: ['Tình trạng', 'status'] },
  allocations: { unit_id: ['Đơn vị thụ hưởng', 'office'] },
}; // biome-ignore format: lists to be read as one

/** Headers that are known to mean something of no use here, or something else in each file: neither read nor offered. */
export const OTHER_HEADERS: readonly string[] = [
  'Nước sản xuất', 'Hãng sản xuất', 'Nơi sản xuất',   'model', 'model no', 'model number', 'manufacturer', 'manufacturers', 'supplier', 'asset name', 'EOL', 'EOL rate', 'EOL date',
  'asset EOL date', 'age', 'diff', 'address', 'city', 'state', 'country', 'zip', 'order number', 'warranty',
  'warranty expires', 'fully depreciated', 'default location', 'checkout date', 'created at', 'updated at', 'last update',
  'last audit', 'memory type', 'État', 'Estado', 'Différence', 'Fin de vie', 'Adresse', 'Số điện thoại', 'Điện thoại',
  'phone', 'telephone', 'Địa chỉ', 'Đơn vị cung cấp thiết bị', 'unit price', 'operating system version',
  'Operating System - Version',
]; // biome-ignore format: a list to be read as one

export const IGNORED_WORDS: Readonly<Record<Exclude<Ignored, 'above'>, readonly string[]>> = {
  row_number: [
    'STT', 'TT', 'Số TT', 'Số thứ tự', 'Thứ tự', 'row', 'row no', 'row number', 'no.', 'nr', 'N°', 'Nº', '№', '#', 'line no',
  ],
  measure_unit: [
    'Đơn vị tính', 'Tên đơn vị tính', 'ĐVT', 'ĐV tính', 'Đ/v tính', 'Đơn vị đo', 'unit of measure', 'unit of measurement', 'UoM',
    'measure unit', 'unité de mesure',
  ],
  derived: ['Thừa', 'Thiếu', 'unit price', 'shortfall', 'book qty', 'difference', 'wear rate'],
  requested: ['requested qty', 'requested quantity', 'requested'],
}; // biome-ignore format: lists to be read as one

/**
 * Groups that sort columns and change nothing of what they mean. A heading may be several of these in a row
 * ("Hiện trạng trang thiết bị CNTT").
 */
export const PLAIN_GROUPS: readonly string[] = [
  'thông tin', 'thông tin chung', 'chung', 'cơ bản', 'số liệu', 'tình hình', 'thực trạng', 'hiện trạng', 'hiện có', 'hiện nay',
  'danh mục', 'về', 'và', 'các', 'của', 'trong đó',
  'thiết bị', 'trang thiết bị', 'máy móc', 'phương tiện', 'tài sản', 'thiết bị đầu cuối', 'thiết bị văn phòng', 'thiết bị mạng',
  'thiết bị ngoại vi', 'phần cứng', 'phần mềm', 'hạ tầng', 'hạ tầng số', 'hạ tầng mạng', 'kỹ thuật', 'CNTT',
  'công nghệ thông tin', 'chuyển đổi số', 'CĐS', 'viễn thông', 'mạng', 'kết nối', 'đơn vị', 'cơ quan', 'an toàn thông tin', 'ATTT',
  'số lượng', 'địa bàn', 'điện',
  'general', 'information', 'equipment', 'devices', 'hardware', 'software', 'infrastructure', 'IT', 'ICT',
  'network', 'networks', 'connectivity', 'current', 'stock', 'existing', 'inventory', 'and', 'of', 'the', 'office equipment', 'unit',
]; // biome-ignore format: a list to be read as one

/** Groups of people, which sort people and nothing else. */
export const PEOPLE_GROUPS: readonly string[] = [
  'cán bộ', 'đội ngũ', 'đội ngũ cán bộ', 'nhân sự', 'nhân lực', 'nguồn nhân lực', 'con người', 'dân cư', 'dân số',
  'hộ gia đình', 'dân số, hộ gia đình', 'staff', 'staffing', 'people', 'population',
]; // biome-ignore format: a list to be read as one

/** Groups that change nothing in one table only. */
export const PLAIN_GROUPS_OF: Readonly<Record<TableName, readonly string[]>> = {
  units: [],
  equipment: [
    'cấu hình', 'cấu hình kỹ thuật', 'thông số', 'thông số kỹ thuật', 'giá trị', 'theo kiểm kê', 'theo thực tế kiểm kê',
    'thực tế kiểm kê', 'kiểm kê', 'thực tế', 'theo thực tế', 'specification', 'specifications', 'value',
  ],
  connectivity: ['đường truyền', 'kênh truyền', 'connection', 'line'],
  allocations: ['kinh phí', 'ngân sách', 'nguồn lực', 'budget', 'funding'],
}; // biome-ignore format: lists to be read as one
