import { writeFile } from 'node:fs/promises';
import { encode } from 'uqr';

const WIDTH = 640;
const HEIGHT = 480;
const DARK = 16;
const LIGHT = 235;
const NO_COLOUR = 128;

/** What a camera sees that is held before a QR code: a film of one picture in the plainest format that Chromium plays. */
export async function filmOf(text: string, file: string): Promise<void> {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const scale = Math.floor(HEIGHT / size);
  const [left, top] = [Math.floor((WIDTH - size * scale) / 2), Math.floor((HEIGHT - size * scale) / 2)];
  const luma = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (let y = 0; y < size * scale; y += 1)
    for (let x = 0; x < size * scale; x += 1)
      if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
        luma[(top + y) * WIDTH + left + x] = DARK;
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, frame, frame]));
}

/** The film of a dark room. */
export async function darkFilm(file: string): Promise<void> {
  const luma = Buffer.alloc(WIDTH * HEIGHT, DARK);
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR);
  const head = Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, Buffer.from('FRAME\n'), luma, colour]));
}
