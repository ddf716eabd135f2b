import { foldText } from '../../lib/fold-text.ts';

/** What files and sheets are called that are not called after anybody. */
const WORDS =
  'sheet|trang tinh|trang|hoja|feuil|tabelle|worksheet|workbook|book|table|page|data|du lieu|mau|bieu mau|bieu|phu luc|pl|bang ke|bang|kiem ke|kk|ke khai|thong ke|danh sach|ds|danh muc|dm|liet ke|tong hop|tong cong|tong so|tong|cong|th|chung|summary|totals?|bao cao|bc|so lieu|hien trang|tinh hinh|thiet bi|tai san|ts|may tinh|may in|may|cntt|cong nghe thong tin|equipment|inventory|units|list|devices|assets|export|nam|quy|thang|ngay|so|dot|lan|bo sung|cuoi nam|dau nam|dau ky|cuoi ky|final|chinh thuc|ban sao|ban|moi|copy|new|cu|sua|va|cua|toan bo|khac|template|untitled|phieu|khao sat|dieu tra|tra loi|cau hoi|thu thap|thong tin|ha tang|cap xa|form|survey|questionnaire|answers';
const OF_DOCUMENTS = new RegExp(`^(?:(?:${WORDS}|[ivx]+|[a-h]|\\d+|v\\d+|q\\d)(?: |$))+$`);
const SUMMARY =
  /^(?:\d+ )?(?:(?:bieu|bang|sheet|trang) )?(?:(?:tong hop|tong cong|tong so|summary|totals?)(?: (?:chung|so lieu|thiet bi|tai san|cntt|toan (?:xa|huyen|tinh|thanh pho)|cac (?:xa|phuong|don vi)|nam|\d+))*|tong|th(?: (?:chung|\d+))*)$/;

/** Whether a file or sheet is called as documents are, and after no office: "Sheet1", "Mẫu", "bang ke 2025". */
export const isOfDocument = (name: string): boolean => {
  // "kiem_ke_2025", "Sheet1"
  const words = foldText(name.replaceAll('_', ' ')).replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ');
  return words === '' || OF_DOCUMENTS.test(words);
};

/** Whether a sheet is called after what it adds up: "Tổng hợp", "TH". */
export const isOfSummary = (name: string): boolean => SUMMARY.test(foldText(name));
