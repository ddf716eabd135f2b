/** A number as text that can be meant in one way only: three digits behind a separator may be thousands, four are not. */
export function numberText(value: number, decimal: ',' | '.'): string {
  const [whole, part] = String(value).split('.');
  if (part === undefined) return String(value);
  return `${whole}${decimal}${part.length === 3 ? `${part}0` : part}`;
}

/** The number of which a text is what `numberText` writes; undefined for any other text. */
export function numberIn(text: string): number | undefined {
  if (!/^-?\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  const decimal = text.includes(',') ? ',' : '.';
  return numberText(value, decimal) === text ? value : undefined;
}
