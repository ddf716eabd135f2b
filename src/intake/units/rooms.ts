import { foldText } from '../../lib/fold-text.ts';

const PLACES =
  'room|floor|building|storey|level|block|wing|desk|rack|cabinet|lab|hall|basement|salle|bureau|etage|batiment|piso|sala|edificio|andar|bloco|tang|lau|phong|toa nha|toa|day nha|day|nha';
const BEFORE = '\\d+(?:st|nd|rd|th|er|e|eme)?|ground|first|second|third|server|meeting|computer|main';
const ROOM = new RegExp(`^(?:(?:${BEFORE}) )?(?:${PLACES})(?: [a-z]?\\d+[a-z]?| [a-z])*$`);
const KNOWN =
  /^(?:phong (?:hop|may|may chu|may tinh|server|lam viec|truc|tiep dan)|tang (?:tret|ham|thuong))(?: \d+)?$/;
const CODE = /^[a-z]{1,2} ?\d{1,4} ?[a-z]?$/;

/** Whether a text names a room, a floor or a building, and no office: "Floor 1", "Phòng 201", "R2", "Server room". */
export function isRoom(text: string): boolean {
  const folded = foldText(text);
  return ROOM.test(folded) || KNOWN.test(folded) || CODE.test(folded);
}
