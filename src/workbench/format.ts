// The only file that knows sql-formatter; fetched when somebody formats for the first time.
import { formatDialect, sqlite } from 'sql-formatter';

/** @throws when the text is no SQL it can read. */
export function formatSql(sql: string): string {
  return `${formatDialect(sql, { dialect: sqlite, keywordCase: 'upper', dataTypeCase: 'upper', tabWidth: 2 }).trimEnd()}\n`;
}
