// A chart with another value in one of its optional fields. Pure.
import type { ChartSpec } from './dashboard.ts';

type Optional = Exclude<keyof ChartSpec, 'title' | 'type' | 'data'>;

/** Without a value, without the field. */
export function withField<K extends Optional>(
  spec: ChartSpec,
  key: K,
  value: ChartSpec[K] | undefined,
): ChartSpec {
  const rest = Object.fromEntries(
    Object.entries(spec).filter(([name]) => name !== key),
  ) as unknown as ChartSpec;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** Blank text is no text. */
export function textOrNone(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
