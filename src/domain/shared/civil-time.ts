import * as v from 'valibot';
import { register } from './record.ts';

/** A time of day `HH:MM` as on a wall clock, `''` when there is none. */
export const civilTime = () =>
  register<string>(v.pipe(v.string(), v.regex(/^(|([01]\d|2[0-3]):[0-5]\d)$/)), '');
