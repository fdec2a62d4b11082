// Names that read well in SQL, made of whatever stands in a header or a file name: lower case, letters, digits, underscores.
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const LONGEST = 40;

/** Empty where no letter or digit survives. */
export function plainName(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  const letters = Array.from(small, (char) => CYRILLIC[char] ?? LATIN[char] ?? char).join('');
  const words = letters
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '_');
  return words.slice(0, LONGEST).replaceAll(/^_+|_+$/g, '');
}

/** One name per raw column: none twice, none a keyword, none that begins with a digit. `reason` is ours in the quarantine. */
export function columnNamesFor(raw: readonly string[]): string[] {
  const taken = new Set<string>();
  return raw.map((text, at) => claim(taken, columnName(text, at)));
}

function columnName(text: string, at: number): string {
  const name = plainName(text);
  // What is left of «매출(원)» or «№» says nothing.
  if (!/[a-z]/.test(name)) return /^\d+$/.test(name) && isOnlyDigits(text) ? `c_${name}` : `column_${at + 1}`;
  if (/^\d/.test(name)) return `c_${name}`;
  return RESERVED.has(name) ? `${name}_` : name;
}

function isOnlyDigits(text: string): boolean {
  return /^[\s\d./-]+$/.test(text);
}

/** The name of a table: also none that SQLite or we use ourselves. */
export function sourceName(fileName: string, taken: ReadonlySet<string> = new Set()): string {
  const stem = fileName.replace(/\.(?:csv|tsv|txt|tab|psv|dat)$/i, '');
  // `orders-2024-03`, `orders (2)`, `orders_20240301`: the same orders.
  const base = plainName(
    stem.replaceAll(/[\s_.-]*(?:\(\d+\)|\d{4}[-_.]?\d{2}(?:[-_.]?\d{2})?|\d{4}q\d)\s*$/gi, ''),
  );
  const name = /[a-z]/.test(base) ? base : plainName(stem);
  const plain = name === '' ? 'table_1' : /^\d/.test(name) ? `t_${name}` : name;
  const free =
    RESERVED.has(plain) || /^(?:sqlite|raw|clean)_|_(?:rejects|duplicates|malformed)$/.test(plain)
      ? `${plain}_`
      : plain;
  return claim(new Set(taken), free);
}

function claim(taken: Set<string>, base: string): string {
  let name = base;
  for (let n = 2; taken.has(name); n++) name = base.endsWith('_') ? `${base}${n}` : `${base}_${n}`;
  taken.add(name);
  return name;
}

/** What cannot stand as a bare name in some place of a statement, and the names of the row number. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'add all alter and any as autoincrement begin between by case cast check collate column commit conflict constraint create cross ' +
    'current current_date current_time current_timestamp default deferrable delete distinct do drop else end escape except ' +
    'exists explain false filter for foreign from full generated glob group having if in index indexed inner insert intersect ' +
    'into is isnull join left like limit match materialized natural not nothing notnull null oid on or order outer over pragma ' +
    'primary raise reason references regexp release returning right rollback rowid savepoint select set table then to transaction ' +
    'trigger true union unique update using vacuum values view virtual when where window with without'
  ).split(' '),
);
