// Numbers as people write them: told from plain ones, and written plainly. Knows nothing of findings.

/** A number that CAST does not read to its end: decimal comma, currency, grouping, brackets, blanks. A date is none. */
export function isFormattedNumber(cell: string): boolean {
  return (
    /\d/.test(cell) &&
    !isDate(cell) &&
    !/^-?\d+(\.\d+)?$/.test(cell) &&
    /^[\s\u00A0(₽₩€$£-]*[\d.,\s\u00A0']+[\s\u00A0)₽₩€$£%-]*$/u.test(cell)
  );
}

export function isDate(cell: string): boolean {
  return /^\s*\d{4}-\d{2}-\d{2}|^\s*\d{1,2}[./]\d{1,2}[./]\d{2,4}/.test(cell);
}

/** `1 234,50 ₽` as `1234.50`. Two answers where a lone comma or point may group or begin the decimals. */
export function plainSpellings(cell: string): string[] {
  const sign = /^\s*[₽₩€$£]?\s*(-|\()/u.test(cell) || /-\s*$/.test(cell) ? '-' : '';
  const kept = cell.replace(/[^\d.,]/g, '');
  const whole = sign + kept.replace(/[.,]/g, '');
  const at = Math.max(kept.lastIndexOf('.'), kept.lastIndexOf(','));
  if (at < 0) return [whole];
  const decimal = `${sign}${kept.slice(0, at).replace(/[.,]/g, '')}.${kept.slice(at + 1)}`;
  return [decimal, whole];
}
