// Addresses of the main pages, relative to where the site is served.

export const LESSON = 'learn/sql/first-load/';
export const LAB = 'labs/cafe-receipts/';

/** Pages for reading, and the lab. */
export const PAGES = { home: '', roadmap: 'roadmap/', quality: 'quality/', lesson: LESSON, lab: LAB } as const;
export const READING_PAGES = [PAGES.home, PAGES.roadmap, PAGES.quality, PAGES.lesson];
