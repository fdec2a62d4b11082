// How English writes amounts: `12,000`, `1 row`, `2 rows`, `4.1 kB`. For the dictionaries beside it.

export const number = (n: number): string => n.toLocaleString('en');

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${number(n)} ${n === 1 ? one : many}`;

/** `812 bytes`, `4.1 kB`, `57 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte');
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
