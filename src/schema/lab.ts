// What an author may write in `lab.yaml`. Shapes only; what hangs together is checked by the compiler.
import { z } from 'zod';
import { FILE_ENCODINGS } from '../core/csv/encoding.ts';
import { CHART_FIELDS, CHART_TYPES } from '../core/pipeline/dashboard.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'is no id: use small letters, digits and dashes, beginning with a letter');
const identifier = z
  .string()
  .regex(/^[A-Za-z_]\w*$/, 'is no table or column name: use letters, digits and underscores');
const file = z
  .string()
  .regex(/^[\w./-]+$/, 'is no file name inside the lab: use letters, digits, dots, dashes and slashes');

const contract = {
  by: z
    .array(identifier)
    .optional()
    .describe('Columns that tell one row from another in messages. Default: `key`.'),
  order: z
    .union([z.enum(['none', 'total']), z.array(identifier).min(1)])
    .optional()
    .describe(
      '`none` (default): any order. `total`: the exact sequence. A list: ordered by these columns, ties free.',
    ),
  tolerance: z
    .number()
    .nonnegative()
    .optional()
    .describe('Largest gap allowed between two numbers. Default 0.'),
  'exact-types': z
    .array(identifier)
    .optional()
    .describe('Columns whose storage class must match too (3 is not 3.0).'),
  'order-columns': z
    .boolean()
    .optional()
    .describe('Columns must stand in the reference’s order. Default false.'),
  'extra-columns': z.boolean().optional().describe('Further columns are allowed. Default false.'),
  trace: z
    .string()
    .optional()
    .describe(
      'SQL on the reference’s database that gives _file, _line, text of the input rows behind one row; ?1, ?2… are its `by` values.',
    ),
};

const base = {
  id: id.describe('Stable id of the check; its title stands in text/<locale>.yaml.'),
  step: id.optional().describe('The step where a learner should look first.'),
};

const columnRule = z
  .strictObject({
    type: z.enum(['INTEGER', 'REAL', 'TEXT', 'NUMERIC', 'BLOB', 'ANY']).optional().describe('Declared type.'),
    'not-null': z.boolean().optional().describe('Must be declared NOT NULL.'),
  })
  .describe('What the declaration of one column must say.');

const tableCheck = z.strictObject({
  ...base,
  kind: z.literal('table'),
  table: identifier,
  columns: z
    .record(identifier, columnRule)
    .optional()
    .describe('Column name -> what its declaration must say.'),
  key: z.array(identifier).optional().describe('Columns that must be PRIMARY KEY or UNIQUE together.'),
  strict: z.boolean().optional().describe('The table must be a STRICT table. Default false.'),
  refuses: z
    .array(z.record(identifier, z.string()))
    .optional()
    .describe('Column -> SQL literal that the table’s own constraints must refuse.'),
  ...contract,
});

const resultCheck = z.strictObject({
  ...base,
  kind: z.literal('result'),
  name: identifier.describe('Name of the result: `-- name: …` above the SELECT.'),
  ...contract,
});

const rowsCheck = z.strictObject({
  ...base,
  kind: z.literal('rows'),
  sql: z.string().describe('Runs on the learner’s database and must return no row.'),
});

const chartCheck = z
  .strictObject({
    ...base,
    kind: z.literal('chart'),
    type: z.enum(CHART_TYPES),
    data: identifier,
    x: identifier.optional(),
    y: identifier.optional(),
    series: identifier.optional(),
  })
  .superRefine((check, context) => {
    const { needs, may } = CHART_FIELDS[check.type];
    for (const field of ['x', 'y', 'series'] as const) {
      const missing = needs.includes(field) && check[field] === undefined;
      const stray = ![...needs, ...may].includes(field) && check[field] !== undefined;
      const message = missing
        ? `is missing: type ${check.type} needs it`
        : `is no field of type ${check.type}`;
      if (missing || stray) context.addIssue({ code: 'custom', path: [field], message });
    }
  });

const faultUse = z
  .record(id, z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
  .describe('One fault: its name -> its parameters, `{}` when it has none.');

const twin = z.strictObject({
  seed: z.int().nonnegative(),
  from: id.describe('Delivery the twin is made from.'),
  faults: z.array(faultUse).min(1),
});

const quarantineCheck = z.strictObject({
  ...base,
  kind: z.literal('quarantine'),
  table: identifier,
  reason: identifier.describe('Column that holds the reason.'),
  by: z.array(identifier).min(1).describe('Columns that tell which row it is, such as [_file, _line].'),
});

const planCheck = z.strictObject({
  ...base,
  kind: z.literal('plan'),
  result: identifier.describe('Name of the result whose plan is looked at.'),
  searches: z.array(identifier).optional().describe('Tables that must be looked up by an index.'),
  'no-scan': z.array(identifier).optional().describe('Tables that must not be read from end to end.'),
});

const budgetCheck = z.strictObject({
  ...base,
  kind: z.literal('budget'),
  result: identifier,
  rows: z.int().positive().describe('Rows it may visit, estimated from its plan and the real row counts.'),
});

const learnerTestsCheck = z.strictObject({
  ...base,
  kind: z.literal('learner-tests'),
  step: id.describe('The step whose SELECTs are the learner’s tests: each returns the rows it objects to.'),
  planted: z.array(twin).min(1).describe('Days with a planted fault.'),
  clean: z.array(twin).optional().describe('Further days without a fault that matters (shuffled, sampled…).'),
  catches: z.int().positive().optional().describe('Planted faults to be noticed at least. Default: all.'),
  'false-alarms': z
    .int()
    .nonnegative()
    .optional()
    .describe('Clean days with an objection, at most. Default 0.'),
});

const construct = {
  ...base,
  step: id,
  phrases: z
    .array(z.string().min(1))
    .min(1)
    .describe('SQL words in a row, such as `LEFT JOIN`; case does not matter.'),
};

export const checkSchema = z.discriminatedUnion('kind', [
  tableCheck,
  resultCheck,
  rowsCheck,
  chartCheck,
  quarantineCheck,
  planCheck,
  budgetCheck,
  learnerTestsCheck,
  z.strictObject({ ...construct, kind: z.literal('uses') }),
  z.strictObject({ ...construct, kind: z.literal('avoids') }),
  z.strictObject({ ...base, kind: z.literal('ledger') }),
  z.strictObject({ ...base, kind: z.literal('any-order') }),
  z.strictObject({ ...base, kind: z.literal('crash-resume') }),
  z.strictObject({ ...base, kind: z.literal('rerun') }),
  z.strictObject({ ...base, kind: z.literal('next-delivery') }),
  z.strictObject({ ...base, kind: z.literal('twins') }),
]);

const dialect = {
  delimiter: z.string().length(1).describe('One character.'),
  header: z.boolean().describe('The first record names the columns.'),
  encoding: z.enum(FILE_ENCODINGS).optional().describe('How the bytes are to be read. Default utf-8.'),
  quotes: z.boolean().optional().describe('Quotes hold a field together. Default true.'),
  'skip-lines': z.int().nonnegative().optional().describe('Lines before the header. Default 0.'),
};

export const labSchema = z.strictObject({
  id: id.describe('Stable identity, the folder’s name; progress is keyed by it.'),
  version: z.int().positive().describe('Raise it when a draft that passed may no longer pass.'),
  lesson: z.string().describe('Id of the lesson in content/roadmap.yaml, such as sql/first-load.'),
  minutes: z.int().positive().describe('Minutes an average learner needs.'),
  staging: z
    .enum(['append', 'replace'])
    .optional()
    .describe('`append` (default): raw tables keep all deliveries. `replace`: only the newest.'),
  sources: z.record(
    identifier,
    z.strictObject({
      ...dialect,
      columns: z
        .array(identifier)
        .optional()
        .describe(
          'Columns of the raw table, where the header does not name them: needed with an extract step.',
        ),
    }),
  ),
  deliveries: z
    .array(
      z.strictObject({
        id,
        files: z.record(identifier, file).describe('Source -> file.'),
        dialects: z
          .record(identifier, z.strictObject(dialect))
          .optional()
          .describe('Source -> how its file is written in this delivery, where that differs from `sources`.'),
      }),
    )
    .min(1)
    .describe('In order of arrival; the first is the visible one that Run uses.'),
  steps: z.array(z.strictObject({ id, file })).min(1),
  outputs: z.strictObject({
    tables: z.array(identifier).describe('Tables that are held against the reference’s.'),
    results: z.array(identifier).describe('Results that are held against the reference’s.'),
  }),
  ledger: z
    .strictObject({
      source: identifier,
      loaded: identifier,
      quarantined: identifier,
      deduplicated: identifier.optional(),
      key: identifier.optional().describe('Column with the same name in the source and in the loaded table.'),
    })
    .optional(),
  twins: z.array(twin).optional(),
  'faults-allowed': z
    .array(faultUse)
    .optional()
    .describe('Faults that `lab distil` may make twins of. Default: those of the twins that are there.'),
  checks: z.array(checkSchema).min(1),
  limits: z.strictObject({
    ms: z.int().min(500).max(30_000).describe('Wall-clock limit of one data set.'),
    rows: z.int().positive().max(10_000).describe('Rows a compared output may have.'),
  }),
});

export type AuthoredLab = z.infer<typeof labSchema>;
export type AuthoredTwin = z.infer<typeof twin>;
export type AuthoredSource = AuthoredLab['sources'][string];
export type AuthoredCheck = z.infer<typeof checkSchema>;

/** `wrong/<reason>/expect.yaml` */
export const expectSchema = z.strictObject({
  check: id.describe('Id of the check that must catch this answer.'),
  cause: z
    .enum([
      'join-fan-out',
      'inner-for-left-join',
      'null-comparison',
      'date-boundary',
      'time-zone',
      'float-money',
      'keep-rule',
      'two-spellings',
      'wrong-order',
      'text-for-number',
      'loaded-twice',
      'withdrawn-rows',
      'half-done',
      'rows-dropped',
      'hard-coded',
      'other',
    ])
    .describe('Why it is wrong.'),
});

export type AuthoredExpect = z.infer<typeof expectSchema>;
