// A lab's worker for somebody's own files, which may be large.
import { largeFiles } from '../engines/sqlite/large-files.ts';
import { serve } from './serve.ts';
import { createSession } from './session.ts';
import { webParts } from './web-parts.ts';

serve(createSession(webParts(largeFiles)));
