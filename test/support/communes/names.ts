/** Communes of two provinces since July 2025. The names are real, as far as remembered; the codes are made up. */
const TUYEN_QUANG = `Lũng Cú, Đồng Văn, Sà Phìn, Phố Bảng, Lũng Phìn, Sủng Máng, Sơn Vĩ, Mèo Vạc, Khâu Vai, Niêm Sơn, Tát Ngà, Thắng Mố,
Bạch Đích, Yên Minh, Mậu Duệ, Ngọc Long, Du Già, Đường Thượng, Lùng Tám, Cán Tỷ, Nghĩa Thuận, Quản Bạ, Tùng Vài, Yên Cường,
Đường Hồng, Bắc Mê, Giáp Trung, Minh Sơn, Minh Ngọc, Ngọc Đường, Lao Chải, Thanh Thủy, Phú Linh, Linh Hồ, Bạch Ngọc, Vị Xuyên,
Việt Lâm, Minh Tân, Thuận Hòa, Tùng Bá, Thượng Sơn, Cao Bồ, Tân Quang, Đồng Tâm, Liên Hiệp, Bằng Hành, Bắc Quang, Hùng An,
Vĩnh Tuy, Đồng Yên, Tiên Yên, Xuân Giang, Bằng Lang, Yên Thành, Quang Bình, Tân Trịnh, Tiên Nguyên, Thông Nguyên, Hồ Thầu,
Nậm Dịch, Tân Tiến, Hoàng Su Phì, Thàng Tín, Bản Máy, Pờ Ly Ngài, Xín Mần, Pà Vầy Sủ, Nấm Dẩn, Trung Thịnh, Khuôn Lùng,
Thượng Lâm, Lâm Bình, Minh Quang, Bình An, Côn Lôn, Yên Hoa, Thượng Nông, Hồng Thái, Nà Hang, Tân Mỹ, Yên Lập, Tân An, Chiêm Hóa,
Hòa An, Kiên Đài, Tri Phú, Kim Bình, Yên Nguyên, Yên Phú, Bạch Xa, Phù Lưu, Hàm Yên, Bình Xa, Thái Sơn, Thái Hòa, Hùng Lợi,
Trung Sơn, Thái Bình, Tân Long, Xuân Vân, Lực Hành, Yên Sơn, Nhữ Khê, Tân Trào, Minh Thanh, Sơn Dương, Bình Ca, Tân Thanh`;
const GIA_LAI = `An Lão, An Hòa, An Vinh, An Toàn, Hoài Ân, Ân Tường, Kim Sơn, Vạn Đức, Ân Hảo, Vân Canh, Canh Vinh, Canh Liên,
Vĩnh Thạnh, Vĩnh Thịnh, Vĩnh Quang, Vĩnh Sơn, Bình Khê, Bình Phú, Bình Hiệp, Bình An, Tuy Phước, Tuy Phước Đông, Tuy Phước Tây,
Tuy Phước Bắc, Phù Cát, Xuân An, Ngô Mây, Cát Tiến, Đề Gi, Hòa Hội, Hội Sơn, Phù Mỹ, An Lương, Bình Dương, Phù Mỹ Đông,
Phù Mỹ Tây, Phù Mỹ Nam, Phù Mỹ Bắc, Biển Hồ, Gào, Ia Ly, Chư Păh, Ia Khươl, Ia Phí, Chư Prông, Bàu Cạn, Ia Boòng, Ia Lâu, Ia Pia,
Ia Tôr, Chư Sê, Bờ Ngoong, Ia Ko, Al Bá, Chư Pưh, Ia Le, Ia Hrú, Cửu An, Đak Pơ, Ya Hội, Kbang, Kông Bơ La, Tơ Tung, Sơn Lang,
Đak Rong, Kông Chro, Ya Ma, Chư Krey, SRó, Đăk Song, Chơ Long, Ia Rbol, Ia Sao, Phú Thiện, Chư A Thai, Ia Hiao, Pờ Tó, Ia Pa,
Ia Tul, Phú Túc, Ia Dreh, Ia Rsai, Uar, Đak Đoa, Kon Gang, Ia Băng, KDang, Đak Sơmei, Mang Yang, Lơ Pang, Kon Chiêng, Hra,
Ayun, Ia Grai, Ia Krái, Ia Hrung, Đức Cơ, Ia Dơk, Ia Krêl`;

export interface Commune {
  readonly code: string;
  /** "Xã An Lão" */
  readonly name: string;
  readonly province: string;
}

export const PROVINCES = [
  { code: '08', name: 'Tỉnh Tuyên Quang' },
  { code: '52', name: 'Tỉnh Gia Lai' },
] as const;

const communesOf = (names: string, first: number, province: string): Commune[] =>
  names.split(/,\s+/).map((name, at) => ({
    code: String(first + at * 3).padStart(5, '0'),
    name: `Xã ${name}`,
    province,
  }));

/** Those of Tuyên Quang have codes that begin with a nought. Of one name, Bình An, there are two. */
export const COMMUNES: readonly Commune[] = [
  ...communesOf(TUYEN_QUANG, 688, '08'),
  ...communesOf(GIA_LAI, 21_607, '52'),
];
export const SHARED_NAME = 'Xã Bình An';
