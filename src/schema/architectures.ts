// What an author may write in content/<locale>/architectures.yaml: boxes of a reference architecture.
import { z } from 'zod';
import { lessonId, listOf, slug } from './unique-ids.ts';

export const VENDORS = ['aws', 'gcp', 'azure', 'open'] as const;
export type Vendor = (typeof VENDORS)[number];

const products = z.array(z.string().min(2)).min(1);

const boxSchema = z.strictObject({
  id: slug,
  name: z.string().min(2).max(12).describe('Drawn in the box: one word.'),
  role: z.enum(['flow', 'base']).describe('`flow`: in order, left to right. `base`: under all the others.'),
  shows: z.array(z.string().max(14)).min(1).max(4).describe('Small words in the box.'),
  what: z.string().min(20),
  trouble: z.string().min(20).describe('What goes wrong here.'),
  products: z.strictObject({ aws: products, gcp: products, azure: products, open: products }),
  lessons: z.array(lessonId).min(1),
});

const architectureSchema = z.strictObject({
  id: slug,
  title: z.string().min(5),
  summary: z.string().min(20),
  boxes: listOf(boxSchema),
});

export const architecturesSchema = z.strictObject({
  checked: z.iso.date().describe('Day of the product lists.'),
  architectures: listOf(architectureSchema),
});

export type Box = z.infer<typeof boxSchema>;
export type Architecture = z.infer<typeof architectureSchema>;
