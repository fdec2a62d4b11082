// What keyboard the learner has. The one place that asks the browser.

/** True on macOS, iPadOS and iOS: some keys of the editor differ there. */
export function hasAppleKeys(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
