const en = {
  heading: 'Prices used',
  ways: 'How unit prices come about',
  rate: 'rate',
  rateOf: (p: { date: string; source: string | null }) =>
    `rate of ${p.date}${p.source === null ? '' : `, ${p.source}`}`,
  range: 'quotes',
  factors: 'by area class',
  includes: 'includes',
  excludes: 'without',
  dates: 'on the day',
  how: 'how',
  areaClass: (area: string) => `area class: ${area}`,
  growth: 'yearly growth',
  none: 'no valid price',
  aboveLimit:
    'What a price is above the limit of a ceiling stands in the plan by itself: nobody is asked for it.',
};

const vi: typeof en = {
  heading: 'Đơn giá áp dụng',
  ways: 'Cách tính đơn giá',
  rate: 'tỷ giá',
  rateOf: (p) => `tỷ giá ngày ${p.date}${p.source === null ? '' : `, ${p.source}`}`,
  range: 'khoảng báo giá',
  factors: 'hệ số khu vực',
  includes: 'đã gồm',
  excludes: 'chưa gồm',
  dates: 'ngày áp giá',
  how: 'cách tính',
  areaClass: (area) => `khu vực: ${area}`,
  growth: 'mức tăng giá hằng năm',
  none: 'không có giá còn hiệu lực',
  aboveLimit: 'Phần giá vượt mức tối đa được ghi riêng trong kế hoạch, không đề nghị cấp.',
};

export const PRICE_WORDS = { en, vi };
