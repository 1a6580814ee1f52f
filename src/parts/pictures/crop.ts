/** Which part of a picture is kept: how near, and where between its sides (0 to 1). */
export interface Framing {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Crop extends Size {
  readonly left: number;
  readonly top: number;
}

/** A head is mostly above the middle. */
export const FIRST_FRAMING: Framing = { zoom: 1, x: 0.5, y: 0.3 };

const MOST_ZOOM = 4;
const ZOOM_STEP = 1.25;
/** A part of what is seen. */
const MOVE_STEP = 0.12;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The largest part of the shape of `to`, made smaller by the zoom. Always inside the picture. */
export function cropOf(from: Size, to: Size, { zoom, x, y }: Framing): Crop {
  const scale = Math.min(from.width / to.width, from.height / to.height) / within(zoom, 1, MOST_ZOOM);
  // A part of a point too much would lie outside.
  const width = Math.min(from.width, to.width * scale);
  const height = Math.min(from.height, to.height * scale);
  return {
    width,
    height,
    left: (from.width - width) * within(x, 0, 1),
    top: (from.height - height) * within(y, 0, 1),
  };
}

export type FramingStep = 'nearer' | 'further' | 'left' | 'right' | 'up' | 'down';

/** The presses that can do something, in pairs: none of a pair goes away by a press of its own. */
export function stepsFor(from: Size, to: Size, framing: Framing): readonly FramingStep[] {
  const crop = cropOf(from, to, framing);
  return [
    'nearer',
    'further',
    ...(from.width - crop.width < 1 ? [] : (['left', 'right'] as const)),
    ...(from.height - crop.height < 1 ? [] : (['up', 'down'] as const)),
  ];
}

/** One press: the picture comes nearer, or goes to that side, so that more of its other side is seen. The same framing where it cannot go on. */
export function framed(from: Size, to: Size, framing: Framing, step: FramingStep): Framing {
  const crop = cropOf(from, to, framing);
  const moved = (place: number, room: number, seen: number, sign: number): number =>
    room < 1 ? place : within(place + (sign * MOVE_STEP * seen) / room, 0, 1);
  switch (step) {
    case 'nearer':
      return { ...framing, zoom: within(framing.zoom * ZOOM_STEP, 1, MOST_ZOOM) };
    case 'further':
      return { ...framing, zoom: within(framing.zoom / ZOOM_STEP, 1, MOST_ZOOM) };
    case 'left':
      return { ...framing, x: moved(framing.x, from.width - crop.width, crop.width, 1) };
    case 'right':
      return { ...framing, x: moved(framing.x, from.width - crop.width, crop.width, -1) };
    case 'up':
      return { ...framing, y: moved(framing.y, from.height - crop.height, crop.height, 1) };
    case 'down':
      return { ...framing, y: moved(framing.y, from.height - crop.height, crop.height, -1) };
  }
}
