import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ManifestOptions } from 'vite-plugin-pwa';

/**
 * Pictures for the install dialog of Android, kept in public/screenshots. A picture that is not there is left out, so
 * that the manifest never names a missing file.
 */
const screenshots = [
  { name: 'today-narrow.png', form_factor: 'narrow', label: 'Je volgende stap en je volgende afspraak' },
  { name: 'applications-narrow.png', form_factor: 'narrow', label: 'Al je sollicitaties bij elkaar' },
  { name: 'applications-wide.png', form_factor: 'wide', label: 'Samen kijken op een tablet' },
] as const;

/** Width and height stand in the header of a PNG, at byte 16 and 20. */
function sizeOfPng(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

/** The web app manifest. Its words are Dutch and static: a browser reads it before the app knows a language. */
export function webManifest(publicFolder: string): Partial<ManifestOptions> {
  const manifest: Partial<ManifestOptions> = {
    id: '/',
    start_url: '/today',
    scope: '/',
    name: 'Werkmaat',
    short_name: 'Werkmaat',
    description: 'Samen werk zoeken: jij en je mentor. Ook zonder internet.',
    lang: 'nl',
    display: 'standalone',
    theme_color: '#f5f2ea',
    background_color: '#f5f2ea',
    categories: ['productivity', 'education'],
    prefer_related_applications: false,
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    screenshots: screenshots.flatMap(({ name, form_factor, label }) => {
      const file = path.join(publicFolder, 'screenshots', name);
      return existsSync(file)
        ? [{ src: `/screenshots/${name}`, sizes: sizeOfPng(file), type: 'image/png', form_factor, label }]
        : [];
    }),
    shortcuts: [
      { name: 'Volgende stap', url: '/today' },
      { name: 'Nieuwe sollicitatie', url: '/applications/new' },
    ],
    // A tap on the icon never takes someone away from the text that is open.
    launch_handler: { client_mode: 'focus-existing' },
  };
  // The plugin's types do not know `auto`; the standard does.
  const direction: { dir: string } = { dir: 'auto' };
  return Object.assign(manifest, direction);
}
