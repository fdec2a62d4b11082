// The site's design tokens as colours for canvas and Monaco, and news of a theme switch. Only reads the page's styles.

export type ThemeName = 'dark' | 'light';

/** The theme the page wears now. */
export function currentTheme(): ThemeName {
  return document.documentElement.dataset['theme'] === 'light' ? 'light' : 'dark';
}

/** A token as `#rrggbb`: Monaco takes nothing else, and a token may be written in any colour space. */
export function tokenColour(token: `--py-${string}`): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return '#808080';
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A token as it is written: a font, a length. */
export function tokenText(token: `--py-${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

/** Calls `listener` after each switch of theme. Returns the function that ends it. */
export function onThemeChange(listener: (theme: ThemeName) => void): () => void {
  const observer = new MutationObserver(() => listener(currentTheme()));
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
