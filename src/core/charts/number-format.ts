// Numbers as a chart writes them, by a pattern that spreadsheets know: `0`, `0.00`, `#,##0`, `0.0 %`, `€ #,##0.00`. Pure.

const PATTERN = /^([^#0%]{0,12})(#,##0|0)(\.0{1,6})?(\s?%)?([^#0%]{0,12})$/u;

/** Patterns worth offering; any other of the same shape will do. */
export const COMMON_PATTERNS: readonly string[] = ['0', '0.00', '#,##0', '#,##0.00', '0 %', '0.0 %'];

export function isPattern(pattern: string): boolean {
  return PATTERN.test(pattern);
}

/** Without a pattern: grouped, and as many places as there are, up to six. */
export function formatNumber(value: number | bigint, pattern?: string): string {
  const match = pattern === undefined ? null : PATTERN.exec(pattern);
  if (match === null) return value.toLocaleString('en', { maximumFractionDigits: 6 });
  const [, before = '', whole = '0', places = '', percent = '', after = ''] = match;
  const digits = Math.max(0, places.length - 1) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
  // A bigint of any size keeps all its digits as long as nothing is multiplied.
  const shown = percent === '' ? value : Number(value) * 100;
  const text = shown.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: whole !== '0',
  });
  const sign = text.startsWith('-') ? '-' : '';
  return sign + before + text.slice(sign.length) + percent + after;
}
