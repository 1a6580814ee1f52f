import { cropOf, type Framing, type Size } from './crop.ts';
import type { OpenedPicture } from './open-picture.ts';

const QUALITIES = [0.88, 0.75, 0.6, 0.45];

/** Draws a part of a picture over the whole of a canvas. */
export function drawPart(canvas: HTMLCanvasElement, picture: OpenedPicture, framing: Framing): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { left, top, width, height } = cropOf(picture, canvas, framing);
  // Paper shines through what can be seen through.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture.image, left, top, width, height, 0, 0, canvas.width, canvas.height);
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });

/**
 * A part of a picture as a small JPEG. It is drawn anew, so that nothing goes along of where, when and with what it was
 * taken. Null when this browser cannot make one that is small enough.
 */
export async function smallJpeg(
  picture: OpenedPicture,
  framing: Framing,
  { width, height }: Size,
  mostBytes: number,
): Promise<Uint8Array | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  drawPart(canvas, picture, framing);
  for (const quality of QUALITIES) {
    const made = await asJpeg(canvas, quality);
    if (made?.type === 'image/jpeg' && made.size > 0 && made.size <= mostBytes)
      return new Uint8Array(await made.arrayBuffer());
  }
  return null;
}
