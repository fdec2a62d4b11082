// The only file that writes to the clipboard. A refusal is an answer, not an error.

/** False when the browser refuses. The text may still be in the making: the click that asked for it stays good meanwhile. */
export async function copyToClipboard(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else {
      // Safari takes a promise only so; a plain write after a pause is no longer the answer to a click there.
      const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
