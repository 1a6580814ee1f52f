import { expect, it } from 'vitest';
import { platformOf } from './platform.ts';

const of = (userAgent: string, maxTouchPoints = 5) => platformOf({ userAgent, maxTouchPoints } as Navigator);

it('knows an iPhone, an iPad that says it is a Mac, an Android phone and a computer', () => {
  expect(of('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).toBe('iphone');
  expect(of('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).toBe('iphone');
  expect(of('Mozilla/5.0 (Linux; Android 13; SM-A135F)')).toBe('android');
  expect(of('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0)).toBe('computer');
});
