import type { RulesOf } from './rules-of.ts';

const en: RulesOf<'configuration'> = {
  'setting-idle': {
    summary:
      'A setting does nothing, or leaves out every row, because it names what is not there: a column, a file, a fact, a value, units.',
    why: 'Rows may count that should not, nobody is missed who should be, and money is not there for whom it is meant.',
    fix: 'Write the heading, the fact or the value as it stands in the file.',
    example: 'unit_id,name,state\n✗ only_rows: { stat: [open] }\n✓ only_rows: { state: [open] }',
  },
  'different-purchases': {
    summary: 'Two targets want the same item, but buy different things for it.',
    why: 'One item serves both: the larger need decides what is bought, and at which price.',
    fix: 'Give both the same buy, or tell their units apart with where.',
    example:
      '- { id: a, item: computer, buy: desktop-set, ... }\n✗ - { id: b, item: computer, buy: laptop, ... }\n✓ - { id: b, item: computer, buy: desktop-set, ... }',
  },
  'running-cost-not-told': {
    summary: 'Running costs are asked for in a tier of which nobody tells whether it has such a thing.',
    why: 'None is counted there. Where they have some, the yearly costs are more than the report says.',
    fix: 'List what those units have, or leave them out with where.',
    example:
      '✗ running_costs: [{ item: printer, price: service }]\n✓ running_costs: [{ item: printer, price: service, where: { tier: commune } }]',
  },
  'length-bought-once': {
    summary: 'A target buys by the metre or kilometre, and buys one where some lacks.',
    why: 'One metre closes no gap of two hundred: the estimate is too low.',
    fix: 'Say buy_lacking: true, where the fact is counted in the same measure, or give the price for the whole.',
    example:
      '✗ { check: has, fact: cable_m, at_least: 300, buy: cable }\n✓ { check: has, fact: cable_m, at_least: 300, buy: cable, buy_lacking: true }',
  },
  'bought-above-and-below': {
    summary: 'Two targets buy the same thing, one for a unit with all below it, the other for units below.',
    why: 'Both needs are in the estimate and in the plan, so that some pieces may be paid for twice.',
    fix: 'Give one of the two `buy: none`, so that it is only judged, or tell their units apart with where.',
    example:
      '- { id: district, item: printer, scope: subtree, buy: printer, ... }\n✗ - { id: commune, item: printer, buy: printer, ... }\n✓ - { id: commune, item: printer, buy: none, ... }',
  },
  'target-matches-no-unit': {
    summary: 'A target is for no unit of this inventory.',
    why: 'Nobody is held to it, and nothing is bought for it.',
    fix: 'Check its where against the units table: a word that no unit has matches nothing.',
    example: '551,Vân Canh,district\n✗ where: { tier: village }\n✓ where: { tier: district }',
  },
  'price-not-valid': {
    summary: 'A price does not hold on the day for which prices are taken.',
    why: 'It counts as missing, so the estimate is incomplete and too low.',
    fix: 'Enter a price that holds on that day, or set price_date.',
    example:
      'as_of: 2023-12-31\n✗ pc: { price: 15000000, per: set, valid_to: 2022-12-31 }\n✓ pc: { price: 15000000, per: set, valid_to: 2024-12-31 }',
  },
  'prices-overlap': {
    summary: 'Two prices of one thing hold on the same day.',
    why: 'Only one can be used; the one that began last was taken, and another would give another amount.',
    fix: 'End the earlier one (valid_to) the day before the later one begins.',
    example:
      'as_of: 2026-06-30\n✗ pc: [{ price: 15000000 }, { price: 18000000, valid_from: 2026-01-01 }]\n✓ pc: [{ price: 15000000, valid_to: 2025-12-31 },\n→ { price: 18000000, valid_from: 2026-01-01 }]',
  },
  'price-overruled': {
    summary: 'A price gave way to another one of the same id.',
    why: 'The prices of a configuration come before those of its price lists, and these before those of the files it extends.',
    fix: 'Nothing, if it is meant so. Else take one of the two out, or give it another id.',
    example:
      'prices.csv: desktop-set,15000000\n✗ infragap.yaml: prices: { desktop-set: { price: 14500000 } }\n→ 14500000',
  },
  'sheet-without-prices': {
    summary: 'A price list holds a table without the columns item and price.',
    why: 'It was not read, so that prices in it are missing.',
    fix: 'Nothing, if it holds no prices. Else name the columns item and price, or Mã and Đơn giá.',
    example: '✗ item,cost\n✓ item,price',
  },
  'ceiling-not-judged': {
    summary: 'A ceiling could not be held against units, because nobody gives the numbers it depends on.',
    why: 'Nothing limits how many are asked for, so the request may be more than is lawful.',
    fix: 'Add the columns to the units, such as posts_vii and posts_viii, or take the ceiling out.',
    example:
      'ceilings: [{ id: pc, items: [computer], entitlement: [{ fact: posts, each: 1 }] }]\n✗ unit_id,name\n✓ unit_id,name,posts',
  },
  'ceiling-for-part': {
    summary: 'A ceiling counts some of the categories of a standard, and not all of them.',
    why: 'Nobody can tell how many of them it allows, so nothing limits what is asked for, which may be more than is lawful.',
    fix: 'Count separately what the ceiling counts, or name the other categories in the items of a ceiling as well.',
    example:
      'standards: { office: { categories: [desktop, printer] } }\n✗ ceilings: [{ id: pc, items: [desktop], price: 20000000 }]\n✓ ceilings: [{ id: all, items: [desktop, printer], price: 20000000 }]',
  },
  'ceiling-not-valid': {
    summary: 'An item has ceilings, and none of them holds on the day of the prices.',
    why: 'Nothing limits what is asked for, so the request may be more than is lawful.',
    fix: 'Enter a ceiling that holds on that day, or extend the profile of that day.',
    example:
      'price_date: 2026-06-30\n✗ - { id: pc, items: [computer], price: 20000000, valid_to: 2025-12-31 }\n✓ - { id: pc, items: [computer], price: 20000000, valid_to: 2026-12-31 }',
  },
  'ceilings-overlap': {
    summary: 'Two ceilings of one item are for the same unit on the same day.',
    why: 'Only the first was taken; another would let other numbers through.',
    fix: 'Tell them apart with where, or by valid_from and valid_to.',
    example:
      '- { id: old, items: [computer], price: 15000000 }\n✗ - { id: new, items: [computer], price: 20000000 }\n✓ - { id: new, items: [computer], price: 20000000, where: { tier: commune } }',
  },
  'ceiling-ends': {
    summary: 'A ceiling ends before a year of the plan, and none takes its place.',
    why: 'A plan keeps to the ceilings that hold in each of its years; where none does, it asks for all that is lacking.',
    fix: 'Enter the ceiling of that year, or extend the profile that holds then.',
    example:
      '- { id: old, items: [pc], useful_life_years: 5, valid_to: 2027-12-31 }\n✗ funding: { years: [2027, 2028] }\n✓ funding: { years: [2027] }',
  },
  'ceiling-of-other-year': {
    summary:
      'The budget of a year keeps to a ceiling of the day of the prices, and in that year another holds, or none.',
    why: 'What is asked for may be more, or less, than is lawful in that year. The plan over several years keeps to the ceilings of each of them.',
    fix: 'Set price_date to a day of the budget year on which the right ceiling holds.',
    example:
      'extends: [vn-2025, vn-2026]\nfunding: { year: 2026 }\n✗ price_date: 2025-12-31\n✓ price_date: 2026-01-01',
  },
  'profile-not-valid': {
    summary:
      'A profile, or a file of the configuration, does not hold on the day of the stock or of the prices.',
    why: 'Its numbers are those of another time: useful lives, limits of numbers and prices change.',
    fix: 'Extend the one that holds on that day.',
    example: 'as_of: 2026-06-30\n✗ extends: [vn-2018]\n✓ extends: [vn-2026]',
  },
  'number-unverified': {
    summary: 'A number that is used was not held against its official text.',
    why: 'It was read in a secondary source, or recalled; figures that rest on it may be wrong.',
    fix: 'Check it, and write the entry into your own configuration.',
    example:
      '✗ printer: { categories: [printer], useful_life_years: 7, verified: no }\n✓ printer: { categories: [printer], useful_life_years: 7 }',
  },
  'rate-missing': {
    summary: 'A price is in another currency, and no rate of it holds on the day.',
    why: 'It counts as missing, so the estimate is incomplete and too low.',
    fix: 'Enter a dated rate under rates.',
    example:
      'prices: { firewall: { price: 900, currency: USD } }\n✗ rates: {}\n✓ rates: { USD: [{ rate: 25400, date: 2026-01-02 }] }',
  },
  'money-outside-plan': {
    summary: 'Money is of a year that the plan does not have, or with a unit that its source is not for.',
    why: 'The plan does not count it, so that less is funded than could be, or more than a ceiling allows.',
    fix: 'Correct the year, or add it to funding.years; correct the unit, or the where of the source.',
    example:
      'funding: { years: [2027, 2028] }\nunit_id,year,source,amount\n✗ 101,2026,province,500000000\n✓ 101,2027,province,500000000',
  },
  'area-class-unknown': {
    summary: 'A price depends on the area class of a unit that does not say its own.',
    why: 'What that unit needs is a range, from the lowest of the factors (1 where a class has none) to the highest.',
    fix: 'Fill in area_class, of the unit or of one above it.',
    example:
      'prices: { pc: { price: 15000000, area_factors: { mountainous: 1.15 } } }\nunit_id,name,area_class\n✗ 101,An Lao,\n✓ 101,An Lao,mountainous',
  },
  'eligibility-unknown': {
    summary: 'It is not known whether a source is for a unit.',
    why: 'A flat grant is not counted as money, and what has to be asked for becomes a range; a plan over several years pays nothing from the source.',
    fix: 'Fill in the fact that decides it.',
    example:
      'where: { area_class: mountainous }\nunit_id,name,area_class\n✗ 551,Vân Canh,\n✓ 551,Vân Canh,mountainous',
  },
  'basic-profile-used': {
    summary: 'No infragap.yaml was found; the bundled profile "basic" was used.',
    why: 'Targets and standards are those of the profile, not yours, and it has no prices: nothing can be costed.',
    fix: 'Run infragap init to write a configuration, or name yours with --config.',
    example: '✓ infragap init stock\n✓ infragap gaps stock --config infragap.yaml',
  },
  'as-of-assumed': {
    summary: 'No date of the stock was given; today was taken.',
    why: 'The age of items depends on it: on another day the same files give other figures.',
    fix: 'Write as_of into infragap.yaml, or say --as-of.',
    example: '✓ as_of: 2023-12-31',
  },
  'funding-year-assumed': {
    summary: 'No budget year was given; the year after the date of the stock was taken.',
    why: 'Only money of that year is set against the needs.',
    fix: 'Write funding.year into infragap.yaml, or say --year.',
    example: '✓ funding: { year: 2024 }',
  },
};

const vi: RulesOf<'configuration'> = {
  'setting-idle': {
    summary:
      'Thiết lập không có tác dụng, hoặc bỏ qua mọi dòng, vì nêu thứ không có: một cột, một tệp, một số liệu, một giá trị hoặc các đơn vị.',
    why: 'Có thể đang tính cả những dòng không được tính, không phát hiện đơn vị chưa gửi, hoặc kinh phí không đến được nơi cần.',
    fix: 'Ghi tiêu đề cột, tên số liệu hoặc giá trị đúng như trong tệp.',
    example:
      'Mã đơn vị,Tên đơn vị,Trạng thái\n✗ only_rows: { Tình trạng: [Hoạt động] }\n✓ only_rows: { Trạng thái: [Hoạt động] }',
  },
  'different-purchases': {
    summary: 'Hai mục tiêu cùng cần một loại thiết bị nhưng mua thứ khác nhau.',
    why: 'Một thiết bị phục vụ cả hai: nhu cầu lớn hơn quyết định mua thứ nào, theo giá nào.',
    fix: 'Đặt cùng một buy cho cả hai, hoặc tách đơn vị của chúng bằng where.',
    example:
      '- { id: a, item: computer, buy: desktop-set, ... }\n✗ - { id: b, item: computer, buy: laptop, ... }\n✓ - { id: b, item: computer, buy: desktop-set, ... }',
  },
  'running-cost-not-told': {
    summary:
      'Chi phí hằng năm được tính cho một cấp mà không ai cho biết cấp đó có thiết bị hay đường truyền đó không.',
    why: 'Chi phí ở đó tính bằng 0. Nếu thực tế có, chi phí hằng năm cao hơn số trong báo cáo.',
    fix: 'Kê khai những gì các đơn vị đó có, hoặc loại họ bằng where.',
    example:
      '✗ running_costs: [{ item: printer, price: service }]\n✓ running_costs: [{ item: printer, price: service, where: { tier: commune } }]',
  },
  'length-bought-once': {
    summary: 'Mục tiêu mua theo mét hoặc km nhưng mỗi đơn vị thiếu chỉ mua một.',
    why: 'Một mét không bù được thiếu hụt hai trăm mét: dự toán quá thấp.',
    fix: 'Ghi buy_lacking: true nếu số liệu tính theo cùng đơn vị đo, hoặc ghi giá cho cả hạng mục.',
    example:
      '✗ { check: has, fact: cable_m, at_least: 300, buy: cable }\n✓ { check: has, fact: cable_m, at_least: 300, buy: cable, buy_lacking: true }',
  },
  'bought-above-and-below': {
    summary:
      'Hai mục tiêu cùng mua một thứ: một cho đơn vị cùng toàn bộ cấp dưới, một cho các đơn vị cấp dưới.',
    why: 'Cả hai nhu cầu đều có trong dự toán và kế hoạch, nên có thể chi hai lần cho cùng một thiết bị.',
    fix: 'Ghi `buy: none` cho một trong hai mục tiêu để chỉ đánh giá, hoặc phân biệt đơn vị bằng where.',
    example:
      '- { id: huyen, item: printer, scope: subtree, buy: may-in, ... }\n✗ - { id: xa, item: printer, buy: may-in, ... }\n✓ - { id: xa, item: printer, buy: none, ... }',
  },
  'target-matches-no-unit': {
    summary: 'Mục tiêu không áp dụng cho đơn vị nào trong bản kiểm kê này.',
    why: 'Không đơn vị nào được đánh giá theo mục tiêu này, và không mua gì cho nó.',
    fix: 'Đối chiếu where của mục tiêu với bảng units: từ mà không đơn vị nào có thì không khớp với gì.',
    example: '551,Vân Canh,district\n✗ where: { tier: village }\n✓ where: { tier: district }',
  },
  'price-not-valid': {
    summary: 'Đơn giá không có hiệu lực vào ngày lấy giá.',
    why: 'Coi như không có giá, nên dự toán chưa đầy đủ và thấp hơn thực tế.',
    fix: 'Nhập đơn giá có hiệu lực vào ngày đó, hoặc đặt price_date.',
    example:
      'as_of: 2023-12-31\n✗ may-tinh: { price: 15000000, per: set, valid_to: 2022-12-31 }\n✓ may-tinh: { price: 15000000, per: set, valid_to: 2024-12-31 }',
  },
  'prices-overlap': {
    summary: 'Hai đơn giá của cùng một thứ có hiệu lực trong cùng một ngày.',
    why: 'Chỉ dùng được một giá; đã lấy giá bắt đầu sau cùng, giá kia sẽ cho số tiền khác.',
    fix: 'Cho giá trước hết hiệu lực (valid_to) một ngày trước khi giá sau bắt đầu.',
    example:
      'as_of: 2026-06-30\n✗ may-tinh: [{ price: 15000000 }, { price: 18000000, valid_from: 2026-01-01 }]\n✓ may-tinh: [{ price: 15000000, valid_to: 2025-12-31 },\n→ { price: 18000000, valid_from: 2026-01-01 }]',
  },
  'price-overruled': {
    summary: 'Một đơn giá không dùng, vì có đơn giá khác cùng mã.',
    why: 'Giá ghi trong cấu hình được ưu tiên hơn bảng giá đi kèm, và bảng giá đi kèm được ưu tiên hơn các tệp mà cấu hình kế thừa.',
    fix: 'Nếu đúng ý thì không cần làm gì. Nếu không, hãy bỏ bớt một giá hoặc đặt mã khác.',
    example:
      'gia.csv: desktop-set,15000000\n✗ infragap.yaml: prices: { desktop-set: { price: 14500000 } }\n→ 14500000',
  },
  'sheet-without-prices': {
    summary: 'Tệp bảng giá có một bảng không có cột mã và cột đơn giá.',
    why: 'Bảng đó không được đọc, nên các giá trong đó bị thiếu.',
    fix: 'Nếu bảng không chứa giá thì không cần làm gì. Nếu có, hãy đặt tên cột là item và price, hoặc Mã và Đơn giá.',
    example: '✗ Mã,Giá trị\n✓ Mã,Đơn giá',
  },
  'ceiling-not-judged': {
    summary: 'Chưa đối chiếu được định mức với đơn vị, vì không nơi nào có số liệu mà định mức cần.',
    why: 'Không có gì giới hạn số lượng đề nghị, nên phần đề nghị có thể vượt quy định.',
    fix: 'Thêm các cột vào bảng đơn vị, ví dụ posts_vii và posts_viii, hoặc bỏ định mức.',
    example:
      'ceilings: [{ id: pc, items: [computer], entitlement: [{ fact: posts, each: 1 }] }]\n✗ unit_id,name\n✓ unit_id,name,posts',
  },
  'ceiling-for-part': {
    summary: 'Một định mức chỉ tính một số loại thiết bị của một tiêu chuẩn, không phải tất cả.',
    why: 'Không xác định được định mức cho phép bao nhiêu chiếc, nên phần đề nghị không bị giới hạn và có thể vượt quy định.',
    fix: 'Đếm riêng các loại mà định mức tính, hoặc ghi thêm các loại còn lại vào items của một định mức.',
    example:
      'standards: { office: { categories: [desktop, printer] } }\n✗ ceilings: [{ id: pc, items: [desktop], price: 20000000 }]\n✓ ceilings: [{ id: all, items: [desktop, printer], price: 20000000 }]',
  },
  'ceiling-not-valid': {
    summary: 'Thiết bị có định mức, nhưng vào ngày lấy giá không định mức nào còn hiệu lực.',
    why: 'Không có gì giới hạn phần đề nghị, nên phần đề nghị có thể vượt quy định.',
    fix: 'Nhập định mức có hiệu lực vào ngày đó, hoặc dùng bộ cấu hình của ngày đó.',
    example:
      'price_date: 2026-06-30\n✗ - { id: pc, items: [computer], price: 20000000, valid_to: 2025-12-31 }\n✓ - { id: pc, items: [computer], price: 20000000, valid_to: 2026-12-31 }',
  },
  'ceilings-overlap': {
    summary: 'Hai định mức của cùng một thiết bị áp dụng cho cùng đơn vị trong cùng một ngày.',
    why: 'Chỉ định mức đầu tiên được dùng; định mức kia sẽ cho kết quả khác.',
    fix: 'Phân biệt bằng where, hoặc bằng valid_from và valid_to.',
    example:
      '- { id: old, items: [computer], price: 15000000 }\n✗ - { id: new, items: [computer], price: 20000000 }\n✓ - { id: new, items: [computer], price: 20000000, where: { tier: commune } }',
  },
  'ceiling-ends': {
    summary: 'Một định mức hết hiệu lực trước một năm của kế hoạch mà không có định mức nào thay thế.',
    why: 'Kế hoạch áp dụng định mức có hiệu lực của từng năm; năm không có định mức thì đề nghị toàn bộ phần còn thiếu.',
    fix: 'Nhập định mức của năm đó, hoặc dùng bộ cấu hình có hiệu lực vào năm đó.',
    example:
      '- { id: old, items: [pc], useful_life_years: 5, valid_to: 2027-12-31 }\n✗ funding: { years: [2027, 2028] }\n✓ funding: { years: [2027] }',
  },
  'ceiling-of-other-year': {
    summary:
      'Dự toán của một năm áp dụng định mức có hiệu lực vào ngày lấy giá, nhưng trong năm đó định mức khác có hiệu lực, hoặc không có định mức nào.',
    why: 'Phần đề nghị có thể nhiều hoặc ít hơn mức được phép trong năm đó. Kế hoạch nhiều năm áp dụng định mức của từng năm.',
    fix: 'Đặt price_date vào một ngày của năm dự toán mà định mức cần dùng có hiệu lực.',
    example:
      'extends: [vn-2025, vn-2026]\nfunding: { year: 2026 }\n✗ price_date: 2025-12-31\n✓ price_date: 2026-01-01',
  },
  'profile-not-valid': {
    summary: 'Một bộ cấu hình hoặc tệp cấu hình không có hiệu lực vào ngày chốt số liệu hoặc ngày lấy giá.',
    why: 'Các con số trong đó là của thời kỳ khác: thời gian sử dụng, số lượng và mức giá tối đa có thay đổi.',
    fix: 'Dùng bộ có hiệu lực vào ngày đó.',
    example: 'as_of: 2026-06-30\n✗ extends: [vn-2018]\n✓ extends: [vn-2026]',
  },
  'number-unverified': {
    summary: 'Có con số được dùng mà chưa đối chiếu với văn bản gốc.',
    why: 'Con số lấy từ nguồn thứ cấp hoặc theo trí nhớ; kết quả dựa vào nó có thể sai.',
    fix: 'Hãy kiểm tra rồi ghi mục đó vào cấu hình của mình.',
    example:
      '✗ printer: { categories: [printer], useful_life_years: 7, verified: no }\n✓ printer: { categories: [printer], useful_life_years: 7 }',
  },
  'rate-missing': {
    summary: 'Đơn giá tính bằng tiền khác mà không có tỷ giá cho ngày đó.',
    why: 'Coi như không có giá, nên dự toán chưa đầy đủ và thấp hơn thực tế.',
    fix: 'Nhập tỷ giá kèm ngày ở mục rates.',
    example:
      'prices: { tuong-lua: { price: 900, currency: USD } }\n✗ rates: {}\n✓ rates: { USD: [{ rate: 25400, date: 2026-01-02 }] }',
  },
  'money-outside-plan': {
    summary: 'Số tiền ghi cho một năm không có trong kế hoạch, hoặc cho đơn vị mà nguồn không dành cho.',
    why: 'Kế hoạch không tính số tiền đó, nên phần bố trí ít hơn thực tế, hoặc nhiều hơn mức trần cho phép.',
    fix: 'Sửa năm, hoặc thêm năm đó vào funding.years; sửa đơn vị, hoặc where của nguồn.',
    example:
      'funding: { years: [2027, 2028] }\nunit_id,year,source,amount\n✗ 101,2026,province,500000000\n✓ 101,2027,province,500000000',
  },
  'area-class-unknown': {
    summary: 'Đơn giá phụ thuộc loại địa bàn, mà đơn vị chưa ghi loại địa bàn.',
    why: 'Nhu cầu của đơn vị đó chỉ tính được thành khoảng, từ hệ số thấp nhất (không có hệ số là 1) đến hệ số cao nhất.',
    fix: 'Điền area_class cho đơn vị hoặc cho đơn vị cấp trên.',
    example:
      'prices: { may-tinh: { price: 15000000, area_factors: { "miền núi": 1.15 } } }\nunit_id,name,area_class\n✗ 101,An Lão,\n✓ 101,An Lão,miền núi',
  },
  'eligibility-unknown': {
    summary: 'Chưa rõ nguồn kinh phí có dành cho đơn vị hay không.',
    why: 'Khoản cấp khoán không được tính là tiền đã có nên số đề nghị cấp trở thành một khoảng; kế hoạch nhiều năm không chi từ nguồn đó cho đơn vị.',
    fix: 'Điền số liệu làm căn cứ xác định.',
    example:
      'where: { area_class: mountainous }\nMã đơn vị,Tên đơn vị,area_class\n✗ 551,Vân Canh,\n✓ 551,Vân Canh,mountainous',
  },
  'basic-profile-used': {
    summary: 'Không tìm thấy infragap.yaml; đã dùng mẫu cấu hình có sẵn "basic".',
    why: 'Mục tiêu và tiêu chuẩn là của mẫu, không phải của cơ quan; mẫu không có đơn giá nên không dự toán được.',
    fix: 'Chạy infragap init để tạo tệp cấu hình, hoặc nêu tệp của mình bằng --config.',
    example: '✓ infragap init kiem-ke\n✓ infragap gaps kiem-ke --config infragap.yaml',
  },
  'as-of-assumed': {
    summary: 'Không có ngày kiểm kê; đã lấy ngày hôm nay.',
    why: 'Số năm sử dụng tính theo ngày này: chạy vào ngày khác thì cùng các tệp có thể cho kết quả khác.',
    fix: 'Ghi as_of trong infragap.yaml, hoặc dùng --as-of.',
    example: '✓ as_of: 2023-12-31',
  },
  'funding-year-assumed': {
    summary: 'Không có năm ngân sách; đã lấy năm liền sau ngày kiểm kê.',
    why: 'Chỉ kinh phí của năm đó được đối chiếu với nhu cầu.',
    fix: 'Ghi funding.year trong infragap.yaml, hoặc dùng --year.',
    example: '✓ funding: { year: 2024 }',
  },
};

export const CONFIGURATION_RULES = { en, vi };
