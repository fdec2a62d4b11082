// Web app manifest, with addresses as this build is deployed.
import type { APIRoute } from 'astro';
import { address } from '../components/address.ts';
import { site } from '../core/text/en/site.ts';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: 'en',
      start_url: address('/'),
      scope: address('/'),
      display: 'minimal-ui',
      background_color: '#fbf9f5',
      theme_color: '#fbf9f5',
      icons: [
        { src: address('/icon-192.png'), sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: address('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: address('/icon-maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: address('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } },
  );
