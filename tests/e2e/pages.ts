// Addresses of the main pages, relative to where the site is served.

export const LESSON = 'learn/sql/first-load/';
export const LAB = 'labs/cafe-receipts/';

/** Pages for reading, and the lab. */
export const PAGES = {
  home: '',
  roadmap: 'roadmap/',
  quality: 'quality/',
  lesson: LESSON,
  lab: LAB,
  career: 'career/',
  stack: 'career/stack/',
  architectures: 'career/architectures/',
  roles: 'career/roles/',
  fit: 'career/is-it-for-me/',
  stage: 'learn/sql/',
  glossary: 'glossary/',
  resources: 'resources/',
  ownCsv: 'your-csv/',
} as const;

/** Pages where something runs at once; the others are for reading. */
const WORKING: readonly string[] = [LAB, PAGES.ownCsv];
export const READING_PAGES = Object.values(PAGES).filter((path) => !WORKING.includes(path));
