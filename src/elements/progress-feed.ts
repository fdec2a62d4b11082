// The reading pages' view of progress: statuses of all lessons, now and after every change in any tab.
// Knows the log and the page's lab versions; draws nothing.
import type { Evidence } from '../core/progress/evidence.ts';
import { deriveStatuses, type LabVersions } from '../core/progress/status.ts';
import type { Statuses } from '../core/roadmap/guide.ts';
import { openEvidenceLog, type EvidenceLog } from '../storage/evidence-log.ts';

export interface Progress {
  readonly statuses: Statuses;
  /** False when this browser keeps nothing beyond the tab. */
  readonly persistent: boolean;
}

let shared: {
  log: EvidenceLog;
  listeners: Set<(progress: Progress) => void>;
  latest: Promise<Progress>;
} | null = null;

/** Calls the listener with the present state and again after every change, until `signal` aborts. */
export function watchProgress(listener: (progress: Progress) => void, signal: AbortSignal): void {
  const feed = open();
  feed.listeners.add(listener);
  signal.addEventListener('abort', () => feed.listeners.delete(listener));
  void feed.latest.then((progress) => {
    if (!signal.aborted) listener(progress);
  });
}

/** Appends an entry. Rejects when it could not be stored. */
export async function record(entry: Omit<Evidence, 'id' | 'at'>): Promise<void> {
  await open().log.record(entry);
}

/** Statuses as they stand now. */
export function currentProgress(): Promise<Progress> {
  return open().latest;
}

function open(): NonNullable<typeof shared> {
  if (shared !== null) return shared;
  const log = openEvidenceLog();
  const versions = readLabVersions();
  const read = async (): Promise<Progress> => {
    // A log that cannot be read shows as an empty one: reading pages must read on.
    const entries = await log.all().catch(() => []);
    return { statuses: deriveStatuses(entries, versions), persistent: log.persistent };
  };
  const feed = { log, listeners: new Set<(progress: Progress) => void>(), latest: read() };
  const refresh = (): void => {
    feed.latest = read();
    void feed.latest.then((progress) => feed.listeners.forEach((listener) => listener(progress)));
  };
  log.subscribe(refresh);
  // A page that comes back from the back/forward cache has missed the other tabs' messages.
  addEventListener('pageshow', (event) => event.persisted && refresh());
  shared = feed;
  return feed;
}

/** Written at build time by Head.astro. */
function readLabVersions(): LabVersions {
  const content = document.querySelector<HTMLMetaElement>('meta[name="pipeyard-labs"]')?.content;
  return JSON.parse(content ?? '{}') as LabVersions;
}
