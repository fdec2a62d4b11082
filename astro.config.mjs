// @ts-check
// The site: Starlight as shell, Preact for the lab workbench. Where it is served is decided by the environment.
import { readFileSync } from 'node:fs';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { site as text } from './src/core/text/en/site.ts';
import { LOCALES, ROOT } from './src/core/text/locales.ts';
import { codeThemes } from './src/components/code-themes.ts';
import { sidebarOf } from './src/components/sidebar.ts';
import { parseRoadmap } from './src/schema/roadmap.ts';

const ROADMAP = 'content/roadmap.yaml';
const roadmap = parseRoadmap(parse(readFileSync(ROADMAP, 'utf8')), ROADMAP);

/** @param {string} name */
const component = (name) => `./src/components/${name}.astro`;

export default defineConfig({
  site: process.env['PIPEYARD_SITE'] ?? 'https://pipeyard.example',
  base: process.env['PIPEYARD_BASE'] ?? '/',
  trailingSlash: 'always',
  server: { port: 4410 },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Small slices of the Hangul font would be written into the style sheet as data:, which the site's policy refuses.
      assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
    },
  },
  integrations: [
    starlight({
      title: text.name,
      description: text.description,
      favicon: '/favicon.svg',
      defaultLocale: 'root',
      locales: Object.fromEntries(
        Object.entries(LOCALES).map(([code, locale]) => [code === ROOT ? 'root' : code, { ...locale }]),
      ),
      sidebar: sidebarOf(roadmap),
      customCss: [
        './src/styles/tokens.css',
        './src/styles/fonts.css',
        './src/styles/theme.css',
        './src/styles/prose.css',
      ],
      components: {
        Head: component('Head'),
        Header: component('Header'),
        SiteTitle: component('SiteTitle'),
        PageTitle: component('PageTitle'),
        Sidebar: component('Sidebar'),
        Footer: component('Footer'),
      },
      expressiveCode: {
        themes: codeThemes,
        // On a phone code wraps instead of scrolling: nothing is hidden, and no <pre> becomes an unnamed landmark.
        defaultProps: { wrap: true },
        styleOverrides: {
          borderRadius: 'var(--py-radius)',
          borderColor: 'var(--py-line)',
          codeFontFamily: 'var(--py-font-mono)',
          codeFontSize: 'var(--py-step--1)',
          codeLineHeight: '1.6',
          codeBackground: 'var(--py-surface-sunk)',
          uiFontFamily: 'var(--py-font-sans)',
          uiFontSize: 'var(--py-step--2)',
          frames: {
            shadowColor: 'transparent',
            frameBoxShadowCssValue: 'none',
            editorTabBarBackground: 'var(--py-surface)',
            editorTabBarBorderBottomColor: 'var(--py-line)',
            editorActiveTabBackground: 'var(--py-surface-sunk)',
            editorActiveTabForeground: 'var(--py-ink-soft)',
            editorActiveTabIndicatorTopColor: 'var(--py-pipe)',
            editorActiveTabIndicatorBottomColor: 'transparent',
            editorActiveTabBorderColor: 'transparent',
            editorBackground: 'var(--py-surface-sunk)',
            terminalBackground: 'var(--py-surface-sunk)',
            terminalTitlebarBackground: 'var(--py-surface)',
            terminalTitlebarForeground: 'var(--py-ink-soft)',
            terminalTitlebarBorderBottomColor: 'var(--py-line)',
            terminalTitlebarDotsForeground: 'var(--py-line-strong)',
            terminalTitlebarDotsOpacity: '0.5',
          },
        },
      },
      // Our content lives outside src/content/docs: asides and heading links are told where.
      markdown: { processedDirs: ['./content/'] },
      credits: false,
      // src/pages/404.astro is the page.
      disable404Route: true,
      pagination: true,
      lastUpdated: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
    }),
    preact(),
  ],
});
