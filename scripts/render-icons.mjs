// Draws the icons of the app from public/icons/icon.svg: node scripts/render-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { chromiumPath } from './chromium.mjs';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const mark = readFileSync(`${folder}icons/icon.svg`, 'utf8');
const green = '#0a4639';
/** The mark on its own ground, so that a system may cut any shape out of it. */
const fullBleed = mark.replace('rx="14"', '');

/**
 * @typedef {object} Icon
 * @property {string} file below public/
 * @property {number} edge in pixels
 * @property {string} drawing
 * @property {number} share of the edge that the drawing takes; the rest is ground
 * @property {boolean} clear whether the corners are transparent
 */

/** @type {Icon[]} */
const icons = [
  { file: 'icons/icon-192.png', edge: 192, drawing: mark, share: 1, clear: true },
  { file: 'icons/icon-512.png', edge: 512, drawing: mark, share: 1, clear: true },
  // Android shows at least the middle circle of 80 %; the corners of the mark lie inside it at 0.78.
  { file: 'icons/maskable-192.png', edge: 192, drawing: fullBleed, share: 0.78, clear: false },
  { file: 'icons/maskable-512.png', edge: 512, drawing: fullBleed, share: 0.78, clear: false },
  { file: 'icons/apple-touch-icon.png', edge: 180, drawing: fullBleed, share: 0.92, clear: false },
];

/** One PNG in the container that browsers ask for by themselves. */
function icoOf(/** @type {Buffer} */ png, /** @type {number} */ edge) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(edge, 6);
  header.writeUInt8(edge, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();

/** @param {Omit<Icon, 'file'>} icon */
async function draw({ edge, drawing, share, clear }) {
  await page.setViewportSize({ width: edge, height: edge });
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;block-size:100vh;background:${clear ? 'transparent' : green}">
      <div style="inline-size:${share * 100}%;line-height:0">${drawing}</div>
    </body>`,
  );
  return page.screenshot({ omitBackground: clear });
}

for (const { file, ...icon } of icons) writeFileSync(`${folder}${file}`, await draw(icon));
const favicon = await draw({ edge: 32, drawing: mark, share: 1, clear: true });
writeFileSync(`${folder}favicon.ico`, icoOf(favicon, 32));
await browser.close();
