// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { afterEach, describe, expect, it } from 'vitest';
import { qrDrawing, quietZone } from './qr-path.ts';
import { QrCode } from './QrCode.tsx';

afterEach(cleanup);

/** Paints a path of bars back into rows of modules. */
function modulesOf({ path, size }: { readonly path: string; readonly size: number }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) rows[Number(y)]![at] = true;
  }
  return rows;
}

describe('a drawn QR code', () => {
  it.each([
    ['text', 'https://example.org/join#AAAA'],
    ['bytes', Uint8Array.from({ length: 600 }, (_, index) => (index * 7) % 256)],
  ])('has exactly the modules of the code, for %s', (_kind, data) => {
    const drawing = qrDrawing(data, 'M');
    const code = encode(typeof data === 'string' ? data : Array.from(data), { ecc: 'M', border: quietZone });
    expect(modulesOf(drawing)).toEqual(code.data);
  });

  it('keeps four white modules on every side', () => {
    const drawing = qrDrawing('0123456789');
    const rows = modulesOf(drawing);
    const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [{ x, y }] : [])));
    const places = dark.flatMap(({ x, y }) => [x, y]);
    expect(Math.min(...places)).toBe(quietZone);
    expect(Math.max(...places)).toBe(drawing.size - quietZone - 1);
  });

  it('is an image with words, dark on white whatever the theme', () => {
    render(<QrCode data="0123456789" label="Code to scan" />);
    const image = screen.getByRole('img', { name: 'Code to scan' });
    expect(Array.from(image.querySelectorAll('path'), (path) => path.getAttribute('fill'))).toEqual([
      '#fff',
      '#000',
    ]);
  });
});
