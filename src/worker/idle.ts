// When a spare worker may boot: never where memory is small, else when the page has nothing else to do.
import type { Idle } from './slot.ts';

/** GB below which a second engine would be felt. Browsers that do not tell are taken to have more. */
const SMALL_MEMORY = 2;

/** At the latest after so many ms, busy page or not. */
const PATIENCE_MS = 5_000;

export function idleForSpare(): Idle | undefined {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  if (deviceMemory !== undefined && deviceMemory <= SMALL_MEMORY) return undefined;
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback !== 'function') {
    return (then) => {
      const timer = setTimeout(then, 1_000);
      return () => clearTimeout(timer);
    };
  }
  return (then) => {
    const handle = requestIdleCallback(then, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(handle);
  };
}
