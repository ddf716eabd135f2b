/** What offices write for the names of our tables; a blank stays one. */
export const CATEGORY: Readonly<Record<string, string>> = {
  computer: 'Máy vi tính', desktop: 'Máy vi tính để bàn', laptop: 'Máy tính xách tay', server: 'Máy chủ', printer: 'Máy in',
  scanner: 'Máy quét', switch: 'Thiết bị chuyển mạch', firewall: 'Tường lửa', ups: 'Bộ lưu điện',
  video_conference: 'Bộ thiết bị họp trực tuyến', copier: 'Máy photocopy',
}; // biome-ignore format: a list to be read as one

export const CONDITION: Readonly<Record<string, string>> = {
  '': '', in_use: 'Đang sử dụng', stored: 'Lưu kho', on_order: 'Đã đặt mua', broken: 'Hỏng', in_repair: 'Đang sửa chữa',
  awaiting_disposal: 'Chờ thanh lý', disposed: 'Đã thanh lý',
}; // biome-ignore format: a list to be read as one

export const CONNECTION: Readonly<Record<string, string>> = {
  lan: 'Mạng LAN', internet: 'Internet', fibre: 'Cáp quang', govnet: 'Mạng TSLCD', wifi: 'Wifi',
}; // biome-ignore format: a list to be read as one

const YES = new Set(['yes', 'có', 'x']);

/** A yes and a no in the office's own signs. */
export const answer = (said: string, yes: string, no: string): string =>
  said === '' ? '' : YES.has(said) ? yes : no;

/** A figure of our tables as a number; null where there is none. */
export const figure = (text: string): number | null => (text === '' ? null : Number(text));

/** "01 bộ", "12 bộ": offices write a nought before a single figure. */
export const pieces = (text: string, word = 'bộ'): string =>
  text === '' ? '' : `${text.padStart(2, '0')} ${word}`;

/** Money in millions with a decimal comma and dots: "1.040,0". */
export const inMillions = (text: string): string =>
  text === '' ? '' : `${dotted(Math.trunc(Number(text) / 1_000_000))},${(Number(text) / 100_000) % 10}`;

/** "1.234.567" */
export const dotted = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** "Huyện Vân Canh" as the word for an office that begins its documents: "ỦY BAN NHÂN DÂN HUYỆN VÂN CANH". */
export const office = (name: string): string => `UBND ${name.toUpperCase()}`;
