import { csv } from '../as-they-come/files.ts';
import { ITEM_HEADER, type OddCase, UNIT_HEADER, utf8 } from './case.ts';

const ITEMS = 'unit_id,category,quantity,year_in_use,condition,ram_gb';

/** What words and columns mean. */
export const MEANING: Readonly<Record<string, OddCase>> = {
  // English and Vietnamese words for kinds and conditions. In service: 2 + 2 + 1 + 1 + 1 = 7 computers, of which "cấu hình thấp" is
  // too weak; 3 in store, 5 on order, 4 broken, 6 in repair, 7 awaiting disposal and 8 disposed of are not. Nine of an unknown kind
  // may be computers.
  words: {
    files: {
      'units.csv': utf8(csv([UNIT_HEADER, ['21609', 'Xã An Lão', 20, 'có']])),
      'equipment.csv': utf8(
        csv([
          ITEM_HEADER,
          ...(
            [
              ['Máy tính để bàn', 2, 'Đang sử dụng'],
              ['notebook', 2, 'in use'],
              ['MÁY VI TÍNH', 1, 'Tốt'],
              ['máytính đểbàn', 1, 'hoạt động bình thường'],
              ['PC', 1, 'cấu hình thấp'],
              ['laptop', 3, 'lưu kho'],
              ['Máy tính xách tay', 5, 'đã đặt mua'],
              ['desktop', 4, 'hư hỏng'],
              ['Máy tính bàn', 6, 'đang sửa chữa'],
              ['Máy tính để bàn', 7, 'chờ thanh lý'],
              ['Máy tính để bàn', 8, 'Đã thanh lý'],
              ['Máy in laser A4', 1, 'Tốt'],
              ['Máy quét', 1, 'broken'],
              ['Máy chủ', 1, 'under repair'],
              ['Bàn làm việc', 9, 'Tốt'],
              ['Máy in', 1, 'sơn lại'],
            ] as const
          ).map(([kind, count, condition]) => ['21609', kind, count, 2023, 8, condition]),
        ]),
      ),
    },
    told: ['not-in-list equipment.csv B16 line 16', 'not-in-list equipment.csv F17 line 17'],
    figures: { computers: { wanted: 20, there: '7–16', good: '6–15', too_weak: 1 } },
    clean: {
      equipment: [
        ITEMS,
        ...[
          'desktop,2,2023,in_use',
          'laptop,2,2023,in_use',
          'computer,1,2023,in_use',
          'desktop,1,2023,in_use',
          'computer,1,2023,"in use, low specification"',
          'laptop,3,2023,stored',
          'laptop,5,2023,on_order',
          'desktop,4,2023,broken',
          'desktop,6,2023,in_repair',
          'desktop,7,2023,awaiting_disposal',
          'desktop,8,2023,disposed',
          'printer,1,2023,in_use',
          'scanner,1,2023,broken',
          'server,1,2023,in_repair',
          'printer,1,2023,',
        ].map((item) => `21609,${item},8`),
      ],
    },
  },
  // Two files of the same kind, in two languages; a slip of the pen is offered, not taken.
  'two-languages': {
    files: {
      'english.csv': utf8('unit code,kind of equipment,qty,year in use,memory,status\r\n21609,desktop,2,2023,8 GB,in use\r\n21609,printer,1,2023,,broken\r\n'),
      'tiếng việt.csv': utf8('Mã đơn vị,Chủng loại,SL,Năm SD,RAM,Hiện trạng,Ngưới sử dụngg\r\n21628,Máy tính để bàn,3,2022,8GB,Đang dùng,An\r\n'),
    },
    views: ['map'],
    told: ['unknown-column tiếng việt.csv G1 line 1'],
    figures: {},
    clean: { equipment: [ITEMS, '21609,desktop,2,2023,in_use,8', '21609,printer,1,2023,broken,', '21628,desktop,3,2022,in_use,8'] },
  }, // biome-ignore format: rows to be read as a table
  // A census with codes of its own: 1, 2 and 3 are a LAN, 9 is not known; closed schools are left out; 88888 and -1 are no numbers.
  codes: {
    files: {
      'escolas.csv': utf8(
        [
          'CO_ENTIDADE;NO_ENTIDADE;TP_SITUACAO_FUNCIONAMENTO;TP_REDE_LOCAL;QT_DESKTOP_ALUNO;QT_COMP_PORTATIL_ALUNO;QT_DOCENTES',
          '29001;Escola Um;1;1;10;5;12',
          '29002;Escola Dois;1;0;88888;2;8',
          '29003;Escola Três;1;9;-1;0;5',
          '29004;Escola Quatro;2;1;30;30;30',
          '29005;Escola Cinco;1;3;4;Sin Datos;đang cập nhật',
          '29006;Escola Seis;1;7;1;1;--',
          '',
        ].join('\r\n'),
      ),
    },
    config: [
      'columns:',
      '  CO_ENTIDADE: { is: unit_id }',
      '  NO_ENTIDADE: { is: name }',
      '  TP_REDE_LOCAL: { is: lan, values: { 1: yes, 2: yes, 3: yes, 0: no }, unknown: [9] }',
      '  QT_DESKTOP_ALUNO: { counts: desktop }',
      '  QT_COMP_PORTATIL_ALUNO: { counts: laptop }',
      '  QT_DOCENTES: { is: officials }',
      '  TP_SITUACAO_FUNCIONAMENTO: { is: ignored }',
      'unknown_values: [88888, -1, Sin Datos, đang cập nhật]',
      'only_rows: { TP_SITUACAO_FUNCIONAMENTO: [1] }',
      '',
    ].join('\n'),
    views: ['gaps', 'map'],
    told: ['delimiter-guessed', 'not-yes-no D7 line 7', 'row-left-out C5 line 5'],
    // LAN: Um and Cinco have one, Dois has none, of Três and Seis it is not known. Computers: 15, 2 and more, 0 and more, 4 and more,
    // 2; wanted 12 + 8 + 5, of the last two nobody knows.
    figures: { lan: { met: 2, short: 1, unknown: 2 }, computers: { wanted: '25–?', there: '23–?' } },
  }, // biome-ignore format: rows to be read as a table
  'preset-snipe-it': {
    folder: '../snipe-it',
    args: ['units.csv', 'custom-report.csv', '--preset', 'snipe-it', '--config', '../odd/odd.yaml'],
    told: ['row-left-out custom-report.csv BA8 line 8', 'unit-matched-by-name custom-report.csv T2 line 2'],
    // In use: IT-0001 and IT-0004, of 2021 and 2022 with 8 GB; each commune wants 2, and Trà Mai has a good one in store.
    figures: { computers: { wanted: 4, there: 2, good: 2, gap: 2 } },
  },
  'preset-glpi': {
    folder: '../glpi',
    args: ['computers-10-fr.csv', '--preset', 'glpi', '--config', '../odd/odd.yaml'],
    told: ['delimiter-guessed', 'memory-rounded K3 line 3'],
    figures: {},
    clean: {
      equipment: [
        'unit_id,category,asset_id,serial_number,purchase_date,condition,cpu,ram_gb,os',
        ...[
          'Xã Trà Mai,desktop,IT-0001,SGH123,2021-03-15,in_use,Intel Core i5-10500,8,Microsoft Windows 11 Pro',
          'Xã Trà Mai,desktop,IT-0002,DL0002,2014-06-01,broken,Intel Core i3-6100,4,Microsoft Windows 7',
          'Xã Trà Mai,laptop,IT-0003,SGH456,2023-01-23,stored,Intel Core i5-1335U,16,Microsoft Windows 11 Pro',
          'Xã Trà Linh,desktop,IT-0004,DL0004,2022-09-30,in_use,Intel Xeon E5-2620<br>Intel Xeon E5-2620,16,Microsoft Windows 10 Pro',
        ].map((item) => `Tỉnh Quảng Nam > Huyện Nam Trà My > ${item}`),
      ],
    },
  },
};
