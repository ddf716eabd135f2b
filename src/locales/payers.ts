const en = {
  heading: 'Sources that pay',
  rules: 'may pay for',
  anything: 'anything',
  only: { once: 'purchases only', yearly: 'running costs only' },
  items: (items: string) => `only ${items}`,
  share: (share: string) => `at most ${share} of a cost`,
  mostPerUnit: (amount: string) => `at most ${amount} for a unit in a year`,
  most: (amounts: string) => `at most in all ${amounts}`,
  keeps: 'what is left is kept for the next year',
  amounts: 'has for all',
  held: 'Of these, what the unit, or one above it, holds',
  heldBy: 'held by',
  grant: '(flat grant)',
};

const vi: typeof en = {
  heading: 'Các nguồn chi',
  rules: 'được chi cho',
  anything: 'mọi khoản',
  only: { once: 'chỉ mua sắm', yearly: 'chỉ chi thường xuyên' },
  items: (items) => `chỉ ${items}`,
  share: (share) => `tối đa ${share} mỗi khoản`,
  mostPerUnit: (amount) => `tối đa ${amount} cho mỗi đơn vị mỗi năm`,
  most: (amounts) => `tổng tối đa ${amounts}`,
  keeps: 'phần còn lại được chuyển sang năm sau',
  amounts: 'có cho tất cả',
  held: 'Trong đó phần đơn vị, hoặc đơn vị cấp trên, đang giữ',
  heldBy: 'đơn vị giữ',
  grant: '(mức khoán)',
};

export const PAYER_WORDS = { en, vi };
