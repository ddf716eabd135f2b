import type { RuleWords } from './rules.en.ts';

export const rulesVi: RuleWords = {
  title: 'Các quy tắc',
  intro:
    'Những điều dữ liệu có thể sai, hoặc phải giả định khi đọc. infragap rules ID cho biết đầy đủ về một quy tắc; --rule ID=MỨC, hoặc mục rules trong infragap.yaml, đổi mức độ của quy tắc.',
  marks: 'Trong ví dụ, ✗ là sai, ✓ là đúng, → là cách hiểu.',
  why: 'Vì sao quan trọng',
  fix: 'Cách xử lý',
  severity: {
    error: 'Có dòng bị loại, có ô không dùng được, hoặc có số liệu công bố sẽ sai.',
    warning: 'Vẫn được tính nhưng đáng ngờ, cần có người kiểm tra.',
    info: 'Một điều được giả định khi đọc; nếu đúng thì không phải làm gì.',
  },
  about: {
    file: 'Tệp',
    layout: 'Bố cục của trang tính',
    header: 'Tiêu đề cột',
    cell: 'Các ô',
    row: 'Các dòng và nội dung về đơn vị',
    files: 'Đối chiếu nhiều tệp',
    configuration: 'Cấu hình',
  },
  head: { rule: 'quy tắc', summary: 'nội dung', means: 'nghĩa là' },
  texts: {
    'unreadable-file': {
      summary: 'Không đọc được tệp, hoặc không đọc được đến hết tệp.',
      why: 'Phần không đọc được không có trong số liệu nào. Nếu ở đó có thể có thiết bị thì số liệu của mọi đơn vị được coi là chưa đầy đủ, phần thiếu không bị coi là không có.',
      fix: 'Thông báo nêu rõ nguyên nhân: hãy bỏ mật khẩu, đóng dấu ngoặc kép, hoặc lưu lại tệp rồi gửi lại.',
      example: '✗ 551,Máy tính để bàn,"Phòng 2,5\n✓ 551,Máy tính để bàn,"Phòng 2",5',
    },
    'unsupported-format': {
      summary: 'Tệp thuộc loại không đọc được, như PDF, ảnh hoặc bảng tính xlsb.',
      why: 'Nội dung của tệp không có trong số liệu nào; trong đó có gì thì chưa rõ.',
      fix: 'Mở bằng phần mềm đã tạo ra tệp rồi lưu thành xlsx hoặc CSV UTF-8. Nếu là PDF, hãy gửi bảng tính gốc.',
      example: '✗ kiem-ke.pdf\n✓ kiem-ke.xlsx',
    },
    'empty-file': {
      summary: 'Tệp hoặc trang tính không có nội dung.',
      why: 'Tệp trống không có nghĩa là cơ quan không có gì: nội dung lẽ ra phải có được coi là chưa rõ.',
      fix: 'Gửi lại tệp có tiêu đề và các dòng. Nếu không có thiết bị nào thì ghi số lượng 0.',
      example: '✗ equipment.csv (0 byte)\n✓ Mã đơn vị,Loại thiết bị,Số lượng\n✓ 551,Máy scan,0',
    },
    'same-file': {
      summary: 'Tệp giống hệt một tệp khác của lần chạy này, từng byte một, nên không đọc.',
      why: 'Nếu đọc thêm lần nữa, mọi dòng trong tệp sẽ bị tính hai lần.',
      fix: 'Xóa một trong hai tệp. Nếu gửi nhầm thì gửi lại tệp đúng.',
      example: 'equipment-551.csv\n✗ equipment-551 (1).csv',
    },
    'own-report': {
      summary: 'Bảng là báo cáo do infragap xuất ra, không phải bản kiểm kê, nên không đọc.',
      why: 'Các số trong đó là kết quả. Nếu đọc như số hiện có thì mọi thứ bị tính thêm lần nữa.',
      fix: 'Để báo cáo ở thư mục khác với bản kiểm kê.',
      example:
        '✗ infragap gaps kiem-ke --format csv -o kiem-ke/equipment-gaps.csv\n✓ infragap gaps kiem-ke --format csv -o bao-cao/gaps.csv',
    },
    'returned-copy': {
      summary: 'Tệp là bản infragap tạo để đơn vị gửi sửa; không đọc cột nội dung cần sửa.',
      why: 'Cột đó do infragap thêm, không phải của đơn vị. Các phần khác được đọc như trang gốc: đúng tên trang, bỏ dấu nháy đơn dùng để chữ không bị hiểu là công thức.',
      fix: 'Không cần làm gì. Hãy để các bản đã sửa thay cho tệp gốc, nếu không các dòng bị tính hai lần.',
      example: '✗ bai-nop/xa-an.xlsx và bai-nop/xa-an.xlsx.Máy.csv\n✓ bai-nop/xa-an.xlsx.Máy.csv',
    },
    'file-ignored': {
      summary:
        'Có tệp trong thư mục không được đọc vì tên hoặc đuôi tệp không phải của bảng dữ liệu, hoặc có thư mục con không được đọc.',
      why: 'Nội dung bên trong không có trong số liệu nào.',
      fix: 'Nếu tệp thuộc bản kiểm kê, hãy đặt tên bắt đầu bằng units, equipment, connectivity hoặc allocations, hoặc ghi tên tệp trên dòng lệnh. Với thư mục con, hãy ghi thêm tên thư mục, hoặc dùng mẫu như kiem-ke/**/*.csv.',
      example: 'kiem-ke/units.csv\n✗ kiem-ke/may-in.csv\n✓ kiem-ke/equipment-may-in.csv',
    },
    'encoding-guessed': {
      summary: 'Văn bản không phải UTF-8; bảng mã chữ được suy ra từ nội dung tệp.',
      why: 'Chữ số không bị ảnh hưởng, nhưng tên thì có: sai chữ thì không nhận ra đơn vị và các dòng của đơn vị bị loại.',
      fix: 'Xem lại vài tên bằng infragap map. Nếu sai, dùng --encoding; tốt hơn là lưu tệp dạng CSV UTF-8.',
      example: '✗ XaÞ Trà Ðôn\n✓ Xã Trà Đôn\n✓ infragap validate don-vi.csv --encoding windows-1258',
    },
    'legacy-text': {
      summary: 'Văn bản dùng phông TCVN3 (ABC) hoặc VNI, không phải Unicode, nên đã được chuyển mã.',
      why: 'Tên đơn vị và từ chỉ thiết bị chỉ được nhận ra ở dạng Unicode. Ở các phông này chữ hoa và chữ thường có thể cùng mã, nên chữ hoa có thể bị mất.',
      fix: 'Xem lại vài tên bằng infragap map; tốt hơn là chuyển tệp sang Unicode, ví dụ bằng UniKey.',
      example: 'X· Trµ Mai\n→ Xã Trà Mai',
    },
    'delimiter-guessed': {
      summary: 'Dấu phân cách giữa các ô được suy ra từ các dòng của tệp.',
      why: 'Nếu là dấu khác thì các ô bị dính vào nhau và số nằm dưới tiêu đề sai.',
      fix: 'Không cần làm gì nếu infragap map hiện đúng các cột. Nếu sai, ghi dấu phân cách ở mục files trong infragap.yaml.',
      example:
        '551;Máy tính để bàn;5\n→ 551 | Máy tính để bàn | 5\n✓ files: { equipment.csv: { delimiter: ";" } }',
    },
    'hidden-sheet': {
      summary: 'Bảng tính có trang bị ẩn, và trang đó không được đọc.',
      why: 'Nếu trang thuộc bản kiểm kê thì các dòng của trang thiếu trong mọi số liệu.',
      fix: 'Cho hiện trang nếu thuộc bản kiểm kê; xóa đi nếu không.',
      example: '✗ các trang: Máy tính, Máy in (bị ẩn)\n✓ các trang: Máy tính, Máy in',
    },
    'header-not-found': {
      summary: 'Trang tính không có dòng nào là tiêu đề quen thuộc.',
      why: 'Thiếu tiêu đề thì không biết các ô nghĩa là gì: không số nào của trang được tính.',
      fix: 'Thêm dòng tiêu đề phía trên dữ liệu, đặt tên cột như infragap init, hoặc ghi ở mục files trong infragap.yaml dòng nào là tiêu đề.',
      example: '✗ 551,Vân Canh,40\n✓ Mã đơn vị,Tên đơn vị,Số cán bộ\n✓ 551,Vân Canh,40',
    },
    'unknown-table': {
      summary: 'Các cột không cho biết đây là bảng nào: units, equipment, connectivity hay allocations.',
      why: 'Các dòng của bảng không có trong số liệu nào; bảng ghi gì thì chưa rõ.',
      fix: 'Đặt tên cột như infragap init, hoặc dùng --table equipment.',
      example: '✗ STT,ĐVT\n✓ Mã đơn vị,Loại thiết bị,Số lượng',
    },
    'no-rows': {
      summary: 'Bảng chỉ có tiêu đề, không có dòng nào.',
      why: 'Không có dòng không phải là câu trả lời: đơn vị có gì vẫn là chưa rõ, không phải bằng 0.',
      fix: 'Gửi các dòng còn thiếu. Nếu không có dòng tức là không có gì, ghi no_rows_means_none trong infragap.yaml.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✓ 551,Máy scan,0\n✓ no_rows_means_none: [equipment]',
    },
    'header-found': {
      summary: 'Tiêu đề bảng nằm dưới tên biểu hoặc các dòng khác; những dòng đó được bỏ qua.',
      why: 'Nếu lấy nhầm dòng tiêu đề thì các cột bị hiểu sai hoặc không được đọc.',
      fix: 'Không cần làm gì nếu đúng là dòng đã nêu. Nếu sai, ghi dòng tiêu đề ở mục files trong infragap.yaml.',
      example:
        'BIỂU KIỂM KÊ NĂM 2023\nMã đơn vị,Loại thiết bị,Số lượng\n→ tiêu đề ở dòng 2\n✓ files: { bieu.xlsx: { header_rows: [2, 2] } }',
    },
    'header-rows': {
      summary: 'Hai hoặc ba dòng được đọc như một tiêu đề.',
      why: 'Chữ phía trên là một phần nghĩa của cột: "Hỏng" nằm dưới "Máy tính" là số máy tính hỏng.',
      fix: 'Không cần làm gì nếu đúng là các dòng tiêu đề. Nếu sai, ghi dòng tiêu đề ở mục files trong infragap.yaml.',
      example: 'Mã đơn vị,Máy tính,,Máy in\n,Tổng số,Hỏng,\n→ Máy tính / Tổng số, Máy tính / Hỏng, Máy in',
    },
    'several-tables': {
      summary: 'Trang tính có nhiều bảng; mỗi bảng được đọc riêng.',
      why: 'Các dòng được hiểu theo tiêu đề của bảng chứa chúng, không theo tiêu đề của bảng đầu.',
      fix: 'Không cần làm gì nếu mọi bảng đều thuộc bản kiểm kê. --sheet "Sheet1#2" chỉ đọc bảng thứ hai của Sheet1.',
      example:
        '551,Vân Canh,40\n(dòng trống)\nMã đơn vị,Loại thiết bị,Số lượng\n→ bảng thứ hai bắt đầu từ đây',
    },
    'measure-above': {
      summary: 'Dòng phía trên bảng ghi đơn vị tính của tiền; các số tiền được đọc theo đơn vị đó.',
      why: 'Nếu bỏ qua dòng này, 15 chỉ là 15 đồng chứ không phải 15 triệu đồng: số tiền nhỏ đi một triệu lần.',
      fix: 'Không cần làm gì nếu mọi số tiền đều theo đơn vị đó. Cột dùng đơn vị khác thì ghi rõ ở tiêu đề cột.',
      example: 'Đơn vị tính: triệu đồng\nSố tiền: 15\n→ 15.000.000\n✓ tiêu đề: Số tiền (đồng)',
    },
    'title-of-needs': {
      summary: 'Tên biểu nói về nhu cầu hoặc việc mua sắm; các số được đọc như số hiện có.',
      why: 'Nếu là nhu cầu thì số hiện có bị tính thừa và thiếu hụt trông nhỏ hơn thực tế.',
      fix: 'Nếu là nhu cầu, hãy bỏ trang này: dùng --sheet để nêu các trang cần đọc. Nếu là số hiện có, hãy sửa tên biểu.',
      example: '✗ NHU CẦU TRANG BỊ NĂM 2024\n✓ HIỆN TRẠNG THIẾT BỊ NĂM 2023',
    },
    'hidden-row': {
      summary: 'Các dòng bị ẩn trong bảng tính vẫn được đọc như các dòng khác.',
      why: 'Nếu ẩn đi vì không tính nữa thì số liệu bị tính thừa.',
      fix: 'Cho hiện các dòng ẩn và bỏ bộ lọc; xóa những dòng không tính.',
      example: 'các dòng 4, 5, 9 hiện; 6 đến 8 bị ẩn\n→ tính cả sáu dòng',
    },
    'short-row': {
      summary: 'Dòng có ít ô hơn số tiêu đề; các ô thiếu được coi là trống.',
      why: 'Ô trống là chưa rõ. Nếu mất dấu phân cách thì các ô khác cũng nằm sai cột.',
      fix: 'Đối chiếu dòng với tiêu đề và ghi đủ dấu phân cách cho các ô trống.',
      example:
        'Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng\n✗ 551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5,Đang sử dụng',
    },
    'long-row': {
      summary: 'Dòng có nhiều ô hơn số tiêu đề; các ô thừa không được đọc.',
      why: 'Dòng vẫn được tính, nhưng nội dung nằm ngoài tiêu đề cuối bị mất.',
      fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép, hoặc thêm tiêu đề cho cột cuối.',
      example:
        'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n✗ 551,Máy tính để bàn,5,mới, tầng 1\n✓ 551,Máy tính để bàn,5,"mới, tầng 1"',
    },
    'shifted-row': {
      summary: 'Dòng thừa ô nên các ô bị lệch cột; dòng bị loại.',
      why: 'Nếu tính thì số liệu sẽ nằm sai chỗ. Số thiết bị của đơn vị được coi là chưa rõ.',
      fix: 'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép.',
      example:
        'Mã đơn vị,Người sử dụng,Loại thiết bị,Số lượng\n✗ 551,Phòng 2, tầng 1,Máy tính để bàn,5\n✓ 551,"Phòng 2, tầng 1",Máy tính để bàn,5',
    },
    'blank-row': {
      summary: 'Các dòng không có giá trị nào được bỏ qua.',
      why: 'Không tính gì từ các dòng này. Số thứ tự dòng vẫn đúng như trong bảng tính.',
      fix: 'Không cần làm gì.',
      example: '551,Máy tính để bàn,5\n,,\n552,Máy tính để bàn,3\n→ hai dòng',
    },
    'section-row': {
      summary: 'Dòng chỉ là tiêu đề nhóm của các dòng bên dưới, không đọc như dữ liệu.',
      why: 'Nếu đọc như dữ liệu thì có thêm đơn vị hoặc thiết bị không có thật. Khi không có cột đơn vị, dòng này có thể cho biết các dòng dưới là của ai.',
      fix: 'Không cần làm gì nếu đúng là tiêu đề nhóm. Nếu là dữ liệu, hãy điền các ô khác, như mã đơn vị.',
      example: 'I. Khối Đảng,,\n551,Máy tính để bàn,5\n→ một dòng dữ liệu',
    },
    'note-row': {
      summary: 'Dòng là ghi chú hoặc chữ ký, không phải dữ liệu.',
      why: 'Không tính gì từ dòng này.',
      fix: 'Không cần làm gì nếu đúng là ghi chú. Nếu là dữ liệu, hãy điền các ô khác, như mã đơn vị.',
      example: '551,Máy tính để bàn,5\nNgười lập biểu,,Thủ trưởng đơn vị\n→ một dòng dữ liệu',
    },
    'part-row': {
      summary: 'Dòng chỉ nói về một phần của dòng trên, hoặc là số bình quân, tỷ lệ, nên không tính.',
      why: 'Nếu tính thêm thì cùng một thứ bị tính hai lần.',
      fix: 'Không cần làm gì nếu đúng như vậy. Nếu là dòng riêng, hãy đặt tên không có "trong đó" hay gạch đầu dòng.',
      example: '551,Vân Canh,40\n,Trong đó: nữ,12\n→ 40, không phải 52',
    },
    'repeated-header': {
      summary: 'Tiêu đề lặp lại, như ở đầu mỗi trang in.',
      why: 'Không tính gì từ dòng này.',
      fix: 'Không cần làm gì.',
      example:
        'Mã đơn vị,Loại thiết bị,Số lượng\n551,Máy tính để bàn,5\nMã đơn vị,Loại thiết bị,Số lượng\n→ một dòng dữ liệu',
    },
    'column-numbers': {
      summary: 'Dòng dưới tiêu đề đánh số các cột, không đọc như dữ liệu.',
      why: 'Nếu đọc như dữ liệu thì dòng này nêu một đơn vị không có thật.',
      fix: 'Không cần làm gì.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n(1),(2),(3)\n551,Máy tính để bàn,5\n→ một dòng dữ liệu',
    },
    'row-left-out': {
      summary: 'Có dòng bị bỏ qua vì only_rows trong infragap.yaml yêu cầu giá trị khác.',
      why: 'Các dòng này không có trong số liệu nào.',
      fix: 'Không cần làm gì nếu đúng ý. Nếu phải tính, thêm giá trị của dòng vào only_rows.',
      example: 'only_rows: { Trạng thái: [Hoạt động] }\n552,Trà Mai,Giải thể\n→ bỏ qua',
    },
    'total-row-ignored': {
      summary: 'Dòng cộng các dòng khác lại, không tính vào tổng.',
      why: 'Nếu tính cả dòng cộng thì mọi thứ bị tính hai lần. Dòng cộng được đối chiếu với các dòng của nó.',
      fix: 'Không cần làm gì nếu đúng là dòng cộng. Nếu không, hãy đặt tên không bắt đầu bằng "Tổng", "Cộng" hay "Total".',
      example: '551,Vân Canh,5\n552,Trà Mai,7\nTổng cộng,,12\n→ 12, không phải 24',
    },
    'total-row-mismatch': {
      summary: 'Dòng cộng ghi số khác với tổng của các dòng.',
      why: 'Ở đây tính theo các dòng. Nếu dòng cộng đúng thì có dòng bị thiếu, bị sai hoặc bị ghi hai lần.',
      fix: 'Tìm dòng bị thiếu, bị sai hoặc bị ghi hai lần, hoặc sửa dòng cộng.',
      example: '551,Vân Canh,5\n552,Trà Mai,7\n✗ Tổng cộng,,13\n✓ Tổng cộng,,12',
    },
    'missing-column': {
      summary: 'Bảng thiếu một cột mà không có thì không dùng được dòng nào.',
      why: 'Không số nào của bảng được tính; bảng ghi gì thì chưa rõ.',
      fix: 'Thêm cột, hoặc đặt tiêu đề quen thuộc như infragap init.',
      example: '✗ Mã đơn vị,Số lượng,Tình trạng\n✓ Mã đơn vị,Loại thiết bị,Số lượng,Tình trạng',
    },
    'duplicate-column': {
      summary: 'Hai cột mang cùng một nghĩa; chỉ cột đầu được đọc.',
      why: 'Nội dung cột thứ hai không có trong số liệu nào, kể cả khi ghi khác cột đầu.',
      fix: 'Xóa hoặc đổi tên một cột. Nếu hai cột cộng lại mới đủ, ghi rõ nghĩa của cả hai ở mục columns trong infragap.yaml.',
      example: '✗ Mã đơn vị,Loại thiết bị,Số lượng,quantity\n✓ Mã đơn vị,Loại thiết bị,Số lượng',
    },
    'unknown-column': {
      summary: 'Không nhận ra cột này của bảng nên không đọc.',
      why: 'Nếu đó là một cột cần thiết mang tên khác thì các giá trị của cột bị thiếu.',
      fix: 'Không cần làm gì nếu cột không quan trọng. Nếu cần, hãy đổi tên cột, hoặc ghi rõ là gì ở mục columns trong infragap.yaml.',
      example:
        '✗ Mã đơn vị,Loại thiết bị,Còn dùng\n✓ Mã đơn vị,Loại thiết bị,Số lượng\n✓ columns: { Còn dùng: { is: quantity } }',
    },
    'columns-counted': {
      summary: 'Các cột của biểu được hiểu là số lượng thiết bị.',
      why: 'Các cột này cho biết mỗi đơn vị có gì: hiểu sai loại hoặc tình trạng thì thiết bị bị tính sai chỗ.',
      fix: 'Đối chiếu danh sách với biểu. Nếu có cột sai, ghi rõ cột đó là gì ở mục columns trong infragap.yaml.',
      example:
        'Mã đơn vị,Số máy tính\n551,20\n→ 20 máy tính, không phân loại\n✓ columns: { Số máy tính: { counts: desktop } }',
    },
    'columns-added': {
      summary: 'Các cột ghi từng loại của cùng một thiết bị được cộng lại.',
      why: 'Nếu cột này đã gồm cột kia thì tổng bị thừa.',
      fix: 'Không cần làm gì nếu các cột tách biệt nhau. Nếu không, ghi `is: ignored` cho cột nằm trong ở mục columns trong infragap.yaml.',
      example: 'Mã đơn vị,Máy in A4,Máy in A3\n551,4,1\n→ 5 máy in',
    },
    'columns-contained': {
      summary: 'Có cột không được đếm vì một cột khác đã gồm cả.',
      why: 'Nếu đếm thêm thì thiết bị bị tính hai lần. Nếu là số ngoài cột kia thì đang đếm thiếu.',
      fix: 'Không cần làm gì nếu đúng như vậy. Nếu không, ghi rõ từng cột đếm gì ở mục columns trong infragap.yaml.',
      example: 'Mã đơn vị,Máy in,Máy in A4\n551,5,4\n→ 5 máy in, không phải 9',
    },
    'column-not-counted': {
      summary: 'Cột có vẻ là số lượng thiết bị nhưng không rõ là gì, nên chưa được đếm.',
      why: 'Nếu là số hiện có thì đơn vị có nhiều hơn báo cáo nêu, và thiếu hụt trông lớn hơn thực tế.',
      fix: 'Ghi rõ cột đếm gì ở mục columns trong infragap.yaml, hoặc `is: ignored`.',
      example:
        'Mã đơn vị,Máy tính tự trang bị\n551,5\n→ không đếm\n✓ columns: { Máy tính tự trang bị: { counts: computer } }',
    },
    'column-left-out': {
      summary: 'Có cột không được đếm vì ghi số đề nghị, hoặc là số tính ra từ cột khác.',
      why: 'Số đề nghị là thứ chưa có: nếu tính như hiện có thì che mất thiếu hụt.',
      fix: 'Không cần làm gì nếu đúng như vậy. Nếu cột ghi số hiện có, ghi rõ ở mục columns trong infragap.yaml.',
      example: 'Mã đơn vị,Số máy tính,Số máy tính cần bổ sung\n551,5,7\n→ 5 máy tính, không phải 12',
    },
    'missing-value': {
      summary: 'Một ô bắt buộc để trống nên dòng bị loại.',
      why: 'Khi đó số lượng của đơn vị được coi là chưa rõ. Mã đơn vị trống không được hiểu là "như trên", và số lượng của đơn vị ở dòng trên cũng thành chưa rõ.',
      fix: 'Điền ô còn trống. Ghi mã đơn vị ở mọi dòng.',
      example: '551,Máy tính để bàn,5\n✗ ,Máy in,1\n✓ 551,Máy in,1',
    },
    'not-a-number': {
      summary: 'Ô phải ghi số, đúng đơn vị tính hoặc loại tiền, nhưng không phải.',
      why: 'Giá trị được coi là chưa rõ, không bao giờ là 0. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
      fix: 'Chỉ ghi chữ số: nhận xét ghi ở cột ghi chú, đơn vị tính ghi ở tiêu đề. Chưa biết thì ghi dấu ?.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,khoảng 5\n✓ 551,Máy tính để bàn,5',
    },
    'not-an-integer': {
      summary: 'Ô phải ghi số nguyên nhưng lại có phần lẻ.',
      why: 'Giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
      fix: 'Ghi số nguyên.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,2.5\n✓ 551,Máy tính để bàn,25',
    },
    'not-a-date': {
      summary: 'Ô phải ghi ngày, nhưng không có ngày nào như vậy.',
      why: 'Không rõ thiết bị đã dùng bao nhiêu năm, nên không rõ đã quá thời gian sử dụng hay chưa.',
      fix: 'Ghi theo dạng 2019-02-28. Chỉ biết tháng (2019-02), năm (2019) hoặc khoảng năm (2015/2017) cũng ghi được.',
      example:
        'Mã đơn vị,Loại thiết bị,Ngày mua\n✗ 551,Máy tính để bàn,31/02/2019\n✓ 551,Máy tính để bàn,28/02/2019',
    },
    'not-yes-no': {
      summary: 'Ô phải ghi có hoặc không, nhưng ghi nội dung khác.',
      why: 'Câu trả lời được coi là chưa rõ, nên số liệu dựa vào đó cũng chưa rõ.',
      fix: 'Ghi có hoặc không (yes, no); chưa biết thì ghi dấu ?.',
      example:
        'Mã đơn vị,Loại thiết bị,Phần mềm diệt virus\n✗ 551,Máy tính để bàn,Kaspersky\n✓ 551,Máy tính để bàn,có',
    },
    'not-in-list': {
      summary: 'Ô ghi một từ không có trong danh sách của cột.',
      why: 'Không rõ loại thiết bị, hoặc trạng thái của khoản tiền, thì dòng bị loại; các từ khác như vậy được coi là chưa rõ.',
      fix: 'Ghi một trong các từ mà thông báo nêu. Loại thiết bị riêng thì khai ở mục categories trong infragap.yaml.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tnh,5\n✓ 551,Máy tính,5',
    },
    'out-of-range': {
      summary: 'Giá trị không thể đúng đối với cột này.',
      why: 'Giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại, và số thiết bị của đơn vị được coi là chưa rõ.',
      fix: 'Sửa lại: có nằm đúng cột và đúng đơn vị tính không? Chưa biết thì ghi dấu ?.',
      example: 'Mã đơn vị,Loại thiết bị,RAM (GB)\n✗ 551,Máy tính để bàn,8192\n✓ 551,Máy tính để bàn,8',
    },
    'ambiguous-number': {
      summary: 'Số có thể đọc theo hai cách, và không ô nào khác trong cột cho biết cách nào đúng.',
      why: 'Hai cách đọc có thể chênh nhau một nghìn lần, nên giá trị được coi là chưa rõ. Thiếu số lượng thì dòng bị loại.',
      fix: 'Ghi không có dấu phân cách hàng nghìn, hoặc khai decimal của cột trong infragap.yaml.',
      example:
        'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,1.234\n✓ 551,Máy tính để bàn,1234\n✓ columns: { Số lượng: { decimal: "," } }',
    },
    'ambiguous-date': {
      summary: 'Ngày có thể đọc theo nhiều cách, và không ô nào khác trong cột cho biết cách nào đúng.',
      why: 'Ngày được coi là chưa rõ, nên số năm sử dụng của thiết bị cũng chưa rõ.',
      fix: 'Ghi theo dạng 2019-04-03, hoặc khai dates của cột trong infragap.yaml.',
      example:
        '✗ 551,Máy tính để bàn,03/04/2019\n✓ 551,Máy tính để bàn,2019-04-03\n✓ columns: { Ngày mua: { dates: dmy } }',
    },
    'error-cell': {
      summary: 'Ô chứa lỗi của công thức, không phải giá trị.',
      why: 'Giá trị được coi là chưa rõ, không bao giờ là 0. Thiếu đơn vị, loại thiết bị hoặc số lượng thì dòng bị loại.',
      fix: 'Sửa công thức trong bảng tính rồi lưu lại.',
      example: '✗ 551,Máy tính để bàn,#REF!\n✓ 551,Máy tính để bàn,5',
    },
    'formula-without-value': {
      summary: 'Có công thức không có giá trị trong tệp; các ô đó được coi là trống.',
      why: 'Ô trống là chưa rõ, còn số lượng trống được tính là một thiết bị: con số thực có thể lớn hơn.',
      fix: 'Mở tệp bằng chương trình bảng tính rồi lưu lại để công thức được tính.',
      example: '✗ 551,Máy tính để bàn,=B2+B3 (không có giá trị)\n✓ 551,Máy tính để bàn,5',
    },
    'implausible-value': {
      summary: 'Giá trị có thể có, nhưng khó đúng đối với cột này.',
      why: 'Vẫn được tính như đã ghi. Nếu sai thì những gì đánh giá theo đó cũng sai, như thiết bị có đạt chuẩn hay không.',
      fix: 'Kiểm tra lại trên thiết bị; nếu dùng đơn vị tính khác thì ghi rõ. Mức thường gặp được khai ở mục plausible trong infragap.yaml.',
      example: 'Mã đơn vị,Loại thiết bị,Ổ cứng (GB)\n✗ 551,Máy tính để bàn,2\n✓ 551,Máy tính để bàn,2 TB',
    },
    'numbers-decided': {
      summary: 'Dấu thập phân của cột được xác định nhờ các ô khác trong cột.',
      why: 'Điều này quyết định 1.234 là hơn một nghìn hay chỉ hơn một.',
      fix: 'Không cần làm gì nếu đúng. Nếu sai, khai decimal của cột trong infragap.yaml.',
      example: '1.500,5\n1.234\n→ 1234\n✓ columns: { Nguyên giá: { decimal: "." } }',
    },
    'dates-decided': {
      summary: 'Thứ tự ngày và tháng của cột được xác định nhờ các ô khác trong cột.',
      why: 'Hiểu sai thì ngày lệch đi nhiều tháng, kéo theo số năm sử dụng của thiết bị.',
      fix: 'Không cần làm gì nếu đúng. Nếu sai, khai dates của cột trong infragap.yaml.',
      example: '31/12/2018\n03/04/2019\n→ ngày 3 tháng 4 năm 2019\n✓ columns: { Ngày mua: { dates: mdy } }',
    },
    'duplicate-key': {
      summary:
        'Đơn vị, số hiệu tài sản hoặc đường truyền của một nhà cung cấp bị ghi hai lần; chỉ dùng dòng đầu.',
      why: 'Nếu tính cả hai thì đơn vị có nhiều hơn thực tế. Nếu là hai thứ khác nhau thì đang thiếu mất một.',
      fix: 'Xóa dòng thừa, hoặc ghi số hiệu riêng cho mỗi thiết bị, mã riêng cho mỗi đơn vị, nhà cung cấp cho mỗi đường truyền.',
      example:
        'Mã đơn vị,Loại thiết bị,Số hiệu tài sản\n551,Máy tính để bàn,MT-001\n✗ 551,Máy tính xách tay,MT-001\n✓ 551,Máy tính xách tay,MT-002',
    },
    'duplicate-row': {
      summary: 'Một dòng giống hệt một dòng khác của cùng đơn vị; cả hai đều được tính.',
      why: 'Nếu nhập trùng thì thiết bị hoặc tiền của đơn vị ít hơn báo cáo nêu.',
      fix: 'Xóa một dòng nếu nhập trùng. Nếu không, ghi số hiệu tài sản hoặc ghi chú riêng cho từng dòng; với khoản tiền thì ghi cấp cho việc gì.',
      example:
        'Mã đơn vị,Loại thiết bị,Số lượng,Ghi chú\n551,Máy tính để bàn,5,\n✗ 551,Máy tính để bàn,5,\n✓ 551,Máy tính để bàn,5,tầng 2',
    },
    'unknown-unit': {
      summary: 'Có dòng nêu đơn vị không có trong danh sách đơn vị nên không dùng được.',
      why: 'Các dòng này không có trong số liệu nào: thứ đang có lại trông như còn thiếu.',
      fix: 'Sửa mã, hoặc thêm đơn vị vào bảng units.',
      example: 'units.csv: 551,Vân Canh\n✗ 5551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5',
    },
    'ambiguous-unit': {
      summary: 'Tên có thể là của nhiều đơn vị nên các dòng mang tên đó không dùng được.',
      why: 'Các dòng này không có trong số liệu nào: tính nhầm cho đơn vị khác thì che mất thiếu hụt của đơn vị đó.',
      fix: 'Ghi mã đơn vị thay cho tên.',
      example:
        'units.csv: 08321,Xã Bình Minh\nunits.csv: 08455,Xã Bình Minh\n✗ Xã Bình Minh,Máy tính để bàn,5\n✓ 08321,Máy tính để bàn,5',
    },
    'orphan-unit': {
      summary: 'Đơn vị cấp trên không có trong danh sách; đơn vị này được xếp ở cấp cao nhất.',
      why: 'Đơn vị không được tính vào số liệu của huyện, tỉnh mình, và không được dùng kinh phí bố trí ở đó.',
      fix: 'Sửa mã đơn vị cấp trên, hoặc thêm đơn vị đó.',
      example: 'Mã đơn vị,Tên đơn vị,Mã cấp trên\n51,Bình Định,\n✗ 551,Vân Canh,52\n✓ 551,Vân Canh,51',
    },
    'cyclic-parent': {
      summary:
        'Các đơn vị là cấp trên của nhau thành vòng tròn; một đơn vị trong đó được xếp ở cấp cao nhất.',
      why: 'Không rõ đơn vị nào thuộc đơn vị nào, nên số liệu theo huyện hoặc tỉnh có thể sai.',
      fix: 'Sửa mã cấp trên, sao cho đi lên dần thì gặp đơn vị không có cấp trên.',
      example: 'Mã đơn vị,Tên đơn vị,Mã cấp trên\n551,Vân Canh,552\n✗ 552,Canh Liên,551\n✓ 551,Vân Canh,51',
    },
    'conflicting-values': {
      summary: 'Hai nơi ghi khác nhau về cùng một đơn vị; không tin nơi nào hơn.',
      why: 'Giá trị được coi là chưa rõ, nên số liệu dựa vào đó cũng chưa rõ.',
      fix: 'Sửa cho hai nơi thống nhất, hoặc bỏ nội dung đó ở một nơi.',
      example: 'units.csv: 551, LAN có\n✗ connectivity.csv: 551,LAN,không\n✓ connectivity.csv: 551,LAN,có',
    },
    'contradicting-connection': {
      summary: 'Kết nối được ghi là không có, nhưng lại ghi đang hoạt động, có băng thông hoặc có cước.',
      why: 'Có kết nối hay không được coi là chưa rõ, nên chưa biết đơn vị có đạt mục tiêu hay không.',
      fix: 'Ghi là có, hoặc xóa nội dung chỉ đường truyền đang có mới có.',
      example: 'Mã đơn vị,Loại kết nối,Đã có,Băng thông\n✗ 551,Cáp quang,không,100\n✓ 551,Cáp quang,có,100',
    },
    'part-exceeds-whole': {
      summary: 'Một phần lại lớn hơn tổng chứa nó.',
      why: 'Tỷ lệ sẽ vượt 100%, nên được coi là chưa rõ.',
      fix: 'Sửa một trong hai số.',
      example: 'Mã đơn vị,Số hộ,households_fibre\n✗ 551,800,820\n✓ 551,820,800',
    },
    'parts-exceed-total': {
      summary: 'Các phần mà biểu đếm cộng lại nhiều hơn tổng số trong biểu.',
      why: 'Không biết số nào sai, nên số liệu được giữ như một khoảng.',
      fix: 'Sửa lại các số: các phần không thể nhiều hơn tổng.',
      example: 'Mã đơn vị,Số máy tính,Số máy tính hỏng\n✗ 551,20,25\n✓ 551,25,20',
    },
    'implausible-count': {
      summary: 'Đơn vị có số thiết bị nhiều hơn hẳn so với số người.',
      why: 'Vẫn được tính như đã ghi. Thừa thiết bị thì che mất thiếu hụt; thiếu người thì số cần có bị thấp.',
      fix: 'Kiểm tra cả hai con số: thiết bị của nơi khác, số ghi nhầm cột, thiếu người.',
      example: 'Mã đơn vị,Số cán bộ,Số máy tính\n✗ 551,12,1200\n✓ 551,12,12',
    },
    'name-differs': {
      summary: 'Đơn vị ở đây có tên khác với nơi khác; căn cứ theo mã thì được coi là một.',
      why: 'Nếu mã sai thì các số liệu này là của đơn vị khác.',
      fix: 'Sửa mã hoặc tên.',
      example:
        'units.csv: 551,Vân Canh,40\n✗ units-so-ho.csv: 551,Vĩnh Thạnh,900\n✓ units-so-ho.csv: 552,Vĩnh Thạnh,900',
    },
    'quantity-assumed': {
      summary: 'Các dòng không ghi số lượng được tính mỗi dòng một thiết bị.',
      why: 'Nếu một dòng là nhiều thiết bị thì đang đếm thiếu.',
      fix: 'Ghi số lượng của dòng.',
      example: 'Mã đơn vị,Loại thiết bị,Số lượng\n✗ 551,Máy tính để bàn,\n✓ 551,Máy tính để bàn,5',
    },
    'unknown-source': {
      summary: 'Khoản tiền thuộc nguồn kinh phí không có trong cấu hình.',
      why: 'Khoản này được tính riêng. Nếu ghi sai tên nguồn thì phần cấp khoán của nguồn đó vẫn được tính thêm, nên số đề nghị cấp bị thấp.',
      fix: 'Sửa lại, hoặc thêm nguồn này vào funding.sources trong infragap.yaml.',
      example:
        'Mã đơn vị,Năm,Nguồn kinh phí,Số tiền\n✗ 551,2024,provnce,50000000\n✓ 551,2024,province,50000000',
    },
    'item-not-recognised': {
      summary: 'Hiện vật được cấp không phải thiết bị hay đơn giá nào trong cấu hình.',
      why: 'Phần này không bù được thiếu hụt nào, nên số đề nghị cấp có thể cao hơn mức cần.',
      fix: 'Ghi một trong các từ mà thông báo nêu.',
      example:
        'unit_id,year,source,item,quantity\n✗ 551,2024,province,bộ PC,2\n✓ 551,2024,province,computer,2',
    },
    'bought-after-as-of': {
      summary: 'Thiết bị đưa vào sử dụng sau ngày kiểm kê nên không được tính.',
      why: 'Vào ngày kiểm kê thiết bị chưa có.',
      fix: 'Không cần làm gì nếu cả hai ngày đều đúng. Nếu sai, sửa as_of hoặc ngày của thiết bị.',
      example: 'as_of: 2023-12-31\n551,Máy tính để bàn,15/02/2024\n→ không tính',
    },
    'unit-matched-by-name': {
      summary: 'Đơn vị được nhận ra theo tên, không theo mã.',
      why: 'Nếu thực ra là đơn vị khác thì các dòng bị tính nhầm chỗ.',
      fix: 'Không cần làm gì nếu đúng đơn vị. Tốt hơn là ghi mã.',
      example: 'Vân Canh,Máy tính để bàn,5\n→ đơn vị 551\n✓ 551,Máy tính để bàn,5',
    },
    'unit-code-repaired': {
      summary: 'Mã bị mất các số 0 ở đầu được hiểu là đơn vị có mã đầy đủ.',
      why: 'Chương trình bảng tính hay bỏ các số 0 đứng đầu. Nếu thực ra là đơn vị khác thì các dòng bị tính nhầm chỗ.',
      fix: 'Định dạng cột là văn bản để giữ các số 0.',
      example: '97,Máy tính để bàn,5\n→ đơn vị 00097\n✓ 00097,Máy tính để bàn,5',
    },
    'unit-of-table': {
      summary:
        'Không có cột nào cho biết các dòng này của ai; đơn vị lấy theo tên biểu, tiêu đề nhóm, trang tính hoặc tệp.',
      why: 'Mọi dòng này đều được tính cho đơn vị đó.',
      fix: 'Không cần làm gì nếu đúng đơn vị. Tốt hơn là thêm cột Mã đơn vị.',
      example: 'Đơn vị: Trà Mai\nLoại thiết bị,Số lượng\nMáy in,1\n→ đơn vị 552 Trà Mai',
    },
    'name-is-code': {
      summary: 'Bảng không có mã đơn vị; tên được dùng thay mã.',
      why: 'Các bảng khác chỉ tìm được đơn vị theo tên, và không phân biệt được hai đơn vị trùng tên.',
      fix: 'Thêm cột Mã đơn vị, hoặc đưa danh sách đơn vị bằng --roster.',
      example: 'Tên đơn vị,Số cán bộ\n→ tên dùng thay mã\n✓ Mã đơn vị,Tên đơn vị,Số cán bộ',
    },
    'tier-from-name': {
      summary: 'Không có cột nào cho biết cấp; cấp được lấy từ tên.',
      why: 'Cấp quyết định những mục tiêu nào áp dụng cho đơn vị.',
      fix: 'Không cần làm gì nếu đúng. Nếu sai, thêm cột Cấp.',
      example: 'Xã Trà Mai\n→ commune\n✓ Mã đơn vị,Tên đơn vị,Cấp',
    },
    'missing-submission': {
      summary: 'Có đơn vị chưa gửi gì: không tệp nào nhắc đến đơn vị này hay đơn vị bên dưới.',
      why: 'Đơn vị có gì là chưa rõ, không phải là không có: các tổng gồm đơn vị này trở thành một khoảng.',
      fix: 'Yêu cầu đơn vị gửi tệp. Khi chưa có tệp, số liệu của đơn vị là chưa rõ.',
      example: 'danh sách đơn vị: 551, 552, 553\n✗ tệp của 551 và 552\n✓ tệp của 551, 552 và 553',
    },
    'unit-without-items': {
      summary: 'Có đơn vị không có dòng thiết bị nào.',
      why: 'Đơn vị có gì là chưa rõ, không phải là không có: các tổng gồm đơn vị này trở thành một khoảng.',
      fix: 'Gửi các dòng thiết bị, hoặc một dòng số lượng 0. no_rows_means_none trong infragap.yaml nghĩa là không có dòng tức là không có.',
      example:
        'units.csv: 551, 552\n✗ 551,Máy tính để bàn,5\n✓ 551,Máy tính để bàn,5 và 552,Máy tính để bàn,0',
    },
    'count-changed-sharply': {
      summary: 'Số liệu của đơn vị tăng hoặc giảm mạnh so với bản kiểm kê trước.',
      why: 'Vẫn được tính như đã ghi. Nếu thiếu dòng hoặc ghi trùng thì số thiếu hụt của đơn vị bị sai.',
      fix: 'Tìm dòng bị thiếu hoặc bị ghi hai lần. Nếu thay đổi là thật thì không cần làm gì.',
      example: 'lần trước: 551 có 40 máy tính\n✗ lần này: 551 có 4 máy tính',
    },
    'count-differs': {
      summary: 'Biểu ghi số khác với danh sách thiết bị.',
      why: 'Tính theo danh sách; phần biểu ghi nhiều hơn được giữ như một khoảng.',
      fix: 'Sửa biểu, hoặc bổ sung danh sách.',
      example: 'biểu: 551 có 20 máy tính\n✗ danh sách: 18 máy tính\n✓ danh sách: 20 máy tính',
    },
    'count-repeated': {
      summary: 'Số liệu mà nhiều bảng ghi giống nhau chỉ được tính một lần.',
      why: 'Nếu tính ở từng bảng thì cùng một thiết bị bị tính nhiều lần.',
      fix: 'Không cần làm gì nếu cùng nói về một số thiết bị. Nếu không, hãy ghi tổng vào một trong các bảng.',
      example: 'biểu A: 551 có 20 máy tính\nbiểu B: 551 có 20 máy tính\n→ 20, không phải 40',
    },
    'fewer-declared-than-listed': {
      summary: 'Đơn vị khai số đơn vị cấp dưới ít hơn số có trong danh sách.',
      why: 'Tính theo danh sách. Nếu danh sách có đơn vị không còn nữa thì tỷ lệ tính trên quá nhiều đơn vị.',
      fix: 'Sửa con số, hoặc sửa danh sách.',
      example: 'danh sách dưới 551: ba thôn\n✗ 551: số thôn 2\n✓ 551: số thôn 3',
    },
    'stand-in-used': {
      summary: 'Đơn vị chưa ghi một số liệu; số liệu khác được dùng thay theo stand_ins.',
      why: 'Kết quả của các đơn vị này dựa vào số thay thế, không phải số liệu thật.',
      fix: 'Không cần làm gì nếu đúng ý. Tốt hơn là yêu cầu các đơn vị cung cấp số liệu.',
      example:
        'stand_ins: { officials: staff_authorised }\n551: officials trống, staff_authorised 20\n→ officials 20',
    },
    'crosswalk-unknown-unit': {
      summary: 'Bảng chuyển đổi nêu một đơn vị không có.',
      why: 'Các đơn vị được ghép với mã này không so sánh được: đơn vị cũ bị coi là không còn, đơn vị mới là mới thành lập.',
      fix: 'Sửa mã, hoặc bỏ dòng này. Mã cũ phải có trong hồ sơ kỳ trước, mã mới trong hồ sơ kỳ này.',
      example: 'old_id,new_id\n✗ 2151O,21508\n✓ 21510,21508',
    },
    'crosswalk-shares': {
      summary: 'Một đơn vị chia thành nhiều đơn vị mà tỷ lệ còn thiếu hoặc cộng lại không bằng 1.',
      why: 'Không chia được số người và thiết bị, và không phần nào được chia theo phỏng đoán: đơn vị cũ bị coi là không còn, các đơn vị hình thành là mới.',
      fix: 'Ghi tỷ lệ cho từng phần, ví dụ 40%, 0.4 hoặc 2/5. Tổng các phần của một đơn vị cũ bằng 1.',
      example: 'old_id,new_id,share\n21520,21517,60%\n✗ 21520,21523,\n✓ 21520,21523,40%',
    },
    'setting-idle': {
      summary:
        'Thiết lập không có tác dụng vì nêu thứ không có: một cột, một số liệu, một giá trị hoặc các đơn vị.',
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
    'money-outside-plan': {
      summary: 'Số tiền ghi cho một năm không có trong kế hoạch, hoặc cho đơn vị mà nguồn không dành cho.',
      why: 'Kế hoạch không tính số tiền đó, nên phần bố trí ít hơn thực tế, hoặc nhiều hơn mức trần cho phép.',
      fix: 'Sửa năm, hoặc thêm năm đó vào funding.years; sửa đơn vị, hoặc where của nguồn.',
      example:
        'funding: { years: [2027, 2028] }\nunit_id,year,source,amount\n✗ 101,2026,province,500000000\n✓ 101,2027,province,500000000',
    },
    'rate-missing': {
      summary: 'Đơn giá tính bằng tiền khác mà không có tỷ giá cho ngày đó.',
      why: 'Coi như không có giá, nên dự toán chưa đầy đủ và thấp hơn thực tế.',
      fix: 'Nhập tỷ giá kèm ngày ở mục rates.',
      example:
        'prices: { tuong-lua: { price: 900, currency: USD } }\n✗ rates: {}\n✓ rates: { USD: [{ rate: 25400, date: 2026-01-02 }] }',
    },
    'area-class-unknown': {
      summary: 'Đơn giá phụ thuộc loại địa bàn, mà đơn vị chưa ghi loại địa bàn.',
      why: 'Đã tính không có hệ số, nên số tiền của đơn vị đó có thể thấp hơn thực tế.',
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
  },
};
