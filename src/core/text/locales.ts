// The one place where languages are switched on. A language appears on the site when it is listed here and its texts exist:
// content/<code>/… for what people read, core/text/<code>/… for the interface.

/** Root locale: its pages have no prefix in their address, its texts live in content/en/. */
export const ROOT = 'en';

/** Code (folder and address prefix) -> name and `lang`. Next: ru: { label: 'Русский', lang: 'ru' }, ko: { label: '한국어', lang: 'ko' }. */
export const LOCALES: Readonly<Record<string, { readonly label: string; readonly lang: string }>> = {
  en: { label: 'English', lang: 'en' },
};

/** The id (and so the address) of a content file: `en/lessons/sql/first-load.mdx` -> `learn/sql/first-load`. */
export function pageIdOf(path: string): string {
  const [locale, ...rest] = path.replace(/\.mdx$/, '').split('/');
  const page = rest
    .join('/')
    .replace(/^lessons\//, 'learn/')
    .replace(/\/index$/, '');
  return locale === ROOT ? page : `${locale}/${page}`;
}
