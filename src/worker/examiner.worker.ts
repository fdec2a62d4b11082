// Grades drafts. The only place in the browser where the reference runs, on an engine of its own.
import { serve } from './serve.ts';
import { createSession } from './session.ts';
import { webParts } from './web-parts.ts';

serve(createSession(webParts));
