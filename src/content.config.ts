// Content collections: schema and loader, no logic. Prose lives in content/<locale>/.
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageIdOf } from './core/text/locales.ts';
import { pageExtension } from './schema/page.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.mdx', generateId: ({ entry }) => pageIdOf(entry) }),
    schema: docsSchema({ extend: pageExtension }),
  }),
};
