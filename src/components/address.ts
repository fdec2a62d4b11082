// Addresses inside the site, wherever it is mounted. Knows the base path only.

/** `/roadmap/` -> `/sub-path/roadmap/` under a sub-path. */
export function address(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
