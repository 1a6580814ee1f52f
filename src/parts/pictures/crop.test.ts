import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropOf, FIRST_FRAMING, framed, stepsFor, type FramingStep } from './crop.ts';

const seed = 20261201;
const TO = { width: 360, height: 480 };
const side = fc.integer({ min: 120, max: 9000 });
const steps = fc.array(fc.constantFrom<FramingStep>('nearer', 'further', 'left', 'right', 'up', 'down'), {
  maxLength: 30,
});

describe('the part of a picture that is kept', () => {
  it('is as large as it can be, in the middle and above it', () => {
    expect(cropOf({ width: 1600, height: 1200 }, TO, FIRST_FRAMING)).toEqual({
      width: 900,
      height: 1200,
      left: 350,
      top: 0,
    });
    expect(cropOf({ width: 900, height: 2200 }, TO, FIRST_FRAMING)).toMatchObject({ top: 300, left: 0 });
  });

  it('has the shape of the paper and lies in the picture, whatever is pressed', () => {
    fc.assert(
      fc.property(side, side, steps, (width, height, pressed) => {
        const from = { width, height };
        const framing = pressed.reduce((now, step) => framed(from, TO, now, step), FIRST_FRAMING);
        const crop = cropOf(from, TO, framing);
        expect(crop.width / crop.height).toBeCloseTo(0.75, 6);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(width + 1e-6);
        expect(crop.top + crop.height).toBeLessThanOrEqual(height + 1e-6);
      }),
      { seed },
    );
  });

  it('goes with the word on the press: what is seen comes nearer, or moves to that side', () => {
    const from = { width: 4000, height: 3000 };
    const first = cropOf(from, TO, FIRST_FRAMING);
    expect(cropOf(from, TO, framed(from, TO, FIRST_FRAMING, 'nearer')).width).toBeLessThan(first.width);
    expect(cropOf(from, TO, framed(from, TO, FIRST_FRAMING, 'left')).left).toBeGreaterThan(first.left);
    expect(cropOf(from, TO, framed(from, TO, FIRST_FRAMING, 'right')).left).toBeLessThan(first.left);
    const near = framed(from, TO, FIRST_FRAMING, 'nearer');
    const nearTop = cropOf(from, TO, near).top;
    expect(cropOf(from, TO, framed(from, TO, near, 'up')).top).toBeGreaterThan(nearTop);
    expect(cropOf(from, TO, framed(from, TO, near, 'down')).top).toBeLessThan(nearTop);
  });

  it('offers only presses that can do something', () => {
    expect(stepsFor({ width: 300, height: 400 }, TO, FIRST_FRAMING)).toEqual(['nearer', 'further']);
    expect(stepsFor({ width: 400, height: 300 }, TO, FIRST_FRAMING)).toEqual([
      'nearer',
      'further',
      'left',
      'right',
    ]);
    expect(stepsFor({ width: 300, height: 400 }, TO, { ...FIRST_FRAMING, zoom: 2 })).toHaveLength(6);
  });
});
