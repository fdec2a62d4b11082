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

export const READING_PAGES = Object.values(PAGES).filter((path) => path !== LAB);
