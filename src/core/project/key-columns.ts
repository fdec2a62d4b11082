// Which columns may be part of a key: by their name and by what they hold. Amounts and long texts name nothing.
import type { KeyColumn } from './key-finder.ts';
import type { ProfiledColumn } from './profile-source.ts';

/** Words by which identifiers go, in the header's own language. */
const HINTS =
  /(?:^|[^\p{L}])(?:id|ids|uuid|guid|key|code|no|nr|num|number|sku|isbn|ean|iban|ref|reference|login|email|e-mail|serial|ticket|receipt|invoice)(?:$|[^\p{L}])|[a-z](?:ID|Id|No|Key|Code)$|№|номер|код|артикул|инн|번호|코드|아이디|키$/iu;
/** `orderid`, `orderkey`. */
const GLUED = /\p{L}(?:id|key|code|no)$/iu;
const MOMENTS = /date|time|day|month|week|year|дата|время|день|месяц|год|일자|날짜|시각|시간|년월/i;

const LONGEST_KEY = 80;

export function keyColumns(columns: readonly ProfiledColumn[], rows: number): KeyColumn[] {
  return columns.flatMap(({ profile, reading }, index) => {
    const { type } = reading;
    if (type === 'decimal' || type === 'boolean' || profile.lengths[1] > LONGEST_KEY) return [];
    // A key is never empty; a few broken rows go to the quarantine.
    if (reading.empty > rows * 0.05) return [];
    const glued =
      GLUED.test(profile.name) && !/paid|valid|void|piano|video|radio|grid|avoid|period/i.test(profile.name);
    const moment = MOMENTS.test(profile.name) || type === 'date' || type === 'timestamp';
    const hint = HINTS.test(profile.name) || glued ? 'name' : moment ? 'moment' : null;
    return [{ index, hint }];
  });
}
