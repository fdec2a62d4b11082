// A lab's worker. The bench runs drafts in one, the examiner grades in another: the same file, fetched once, and nothing shared
// between them but its text.
import { serve } from './serve.ts';
import { createSession } from './session.ts';
import { webParts } from './web-parts.ts';

serve(createSession(webParts()));
