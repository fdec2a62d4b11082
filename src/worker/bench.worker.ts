// Runs drafts, ungraded. Shares nothing with the examiner.
import { serve } from './serve.ts';
import { createSession } from './session.ts';
import { webParts } from './web-parts.ts';

serve(createSession(webParts));
