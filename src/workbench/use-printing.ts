// Tells when the page goes to paper. Browsers say it in two ways, and not each of them in both.
import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export function usePrinting(printing: Signal<boolean>): void {
  useEffect(() => {
    const end = new AbortController();
    const media = matchMedia('print');
    const set = (value: boolean) => (): void => void (printing.value = value);
    media.addEventListener('change', ({ matches }) => (printing.value = matches), { signal: end.signal });
    addEventListener('beforeprint', set(true), { signal: end.signal });
    addEventListener('afterprint', set(false), { signal: end.signal });
    printing.value = media.matches;
    return () => end.abort();
  }, [printing]);
}
