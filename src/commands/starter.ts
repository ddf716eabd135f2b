const EN = `# infragap.yaml - what this administration wants, what it costs, and who pays.
# "infragap schema config" prints the whole grammar. Every list below may be changed, shortened or left out.
currency: VND
# as_of: 2026-12-31          # date of the stock; today when absent
# extends: [vn-2026]         # useful lives and lawful ceilings of Viet Nam from 2026 on; vn-2025 and vn-2018 before

tiers: [province, commune, village]     # outermost first; any words

standards:                              # what makes an item count
  computer:
    categories: [computer, desktop, laptop]
    in_service: [in_use]                # broken, stored, on_order, ... do not count as being there
    useful_life_years: 7
    minimum: { ram_gb: 8, storage_gb: 256, antivirus: yes }

targets:                                # what is wanted, of whom, and what closes a gap
  - id: computer-per-official
    check: per-head
    item: computer
    heads: [officials, public_employees]
    at_least: 1
    where: { tier: commune }
    buy: desktop-set
  - id: printer-per-three
    check: per-head
    item: printer
    heads: [officials, public_employees]
    one_per: 3
    where: { tier: commune }
    buy: printer-a4
  - id: lan
    check: has
    fact: lan
    where: { tier: commune }
    buy: lan-small
  - id: villages-4g
    check: coverage
    of: { tier: village }
    fact: mobile_4g
    at_least: 100%
    where: { tier: commune }
    blocked_by: { grid_power: no }      # no signal without power: counted, not costed
    buy: none                           # operators pay

prices:                                 # in the currency above; say who vouches for each
  desktop-set: { price: 15000000, per: set, includes: [tax], source: "enter the quotation here" }
  printer-a4: { price: 6000000, per: each, source: "enter the quotation here" }
  lan-small: { price: 25000000, per: set, source: "enter the quotation here" }

# funding:
#   year: 2027
#   sources:
#     - { id: province-grant, where: { tier: commune }, grant_per_unit: 100000000 }   # money per unit and year
`;

const VI = `# infragap.yaml - địa phương cần gì, tốn bao nhiêu, ai chi trả.
# "infragap schema config" in toàn bộ cấu trúc. Mọi mục dưới đây đều có thể sửa, rút gọn hoặc bỏ.
currency: VND
# as_of: 2026-12-31          # ngày chốt số liệu; bỏ trống thì lấy hôm nay
# extends: [vn-2026]         # thời gian sử dụng và định mức từ năm 2026; trước đó là vn-2025, vn-2018

tiers: [tỉnh, xã, thôn]                 # từ ngoài vào trong; dùng từ nào cũng được

standards:                              # thiết bị thế nào thì được tính
  computer:
    categories: [computer, desktop, laptop]
    in_service: [in_use]                # hỏng, lưu kho, đang đặt mua, ... không tính là đang có
    useful_life_years: 7
    minimum: { ram_gb: 8, storage_gb: 256, antivirus: yes }

targets:                                # cần gì, cho ai, mua gì để bù phần thiếu
  - id: may-tinh-cho-can-bo
    check: per-head
    item: computer
    heads: [officials, public_employees]
    at_least: 1
    where: { tier: xã }
    buy: may-tinh-de-ban
  - id: may-in
    check: per-head
    item: printer
    heads: [officials, public_employees]
    one_per: 3
    where: { tier: xã }
    buy: may-in-a4
  - id: mang-lan
    check: has
    fact: lan
    where: { tier: xã }
    buy: mang-lan-nho
  - id: thon-co-4g
    check: coverage
    of: { tier: thôn }
    fact: mobile_4g
    at_least: 100%
    where: { tier: xã }
    blocked_by: { grid_power: no }      # chưa có điện thì chưa thể có sóng: chỉ đếm, không tính tiền
    buy: none                           # doanh nghiệp viễn thông chi trả

prices:                                 # theo đơn vị tiền ở trên; ghi rõ nguồn giá
  may-tinh-de-ban: { price: 15000000, per: set, includes: [thuế], source: "ghi báo giá vào đây" }
  may-in-a4: { price: 6000000, per: each, source: "ghi báo giá vào đây" }
  mang-lan-nho: { price: 25000000, per: set, source: "ghi báo giá vào đây" }

# funding:
#   year: 2027
#   sources:
#     - { id: ngan-sach-tinh, where: { tier: xã }, grant_per_unit: 100000000 }   # tiền cho mỗi đơn vị mỗi năm
`;

/** The commented configuration that `init` writes. */
export const starter = (language: 'en' | 'vi'): string => ({ en: EN, vi: VI })[language];
