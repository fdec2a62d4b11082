// What only files of somebody's own need, so that a lab's page does not fetch it.
import type { LargeFiles } from './database.ts';
import { loadFile } from './load-file.ts';
import { warmUp } from './warm-up.ts';

export const largeFiles: LargeFiles = { loadFile, warmUp };
