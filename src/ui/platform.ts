export type Platform = 'iphone' | 'android' | 'computer';

/** In whose words something outside the app is told; an iPad says that it is a Mac. */
export function platformOf({ userAgent, maxTouchPoints }: Navigator): Platform {
  if (/iPhone|iPad|iPod/u.test(userAgent) || (/Macintosh/u.test(userAgent) && maxTouchPoints > 1))
    return 'iphone';
  return /Android/u.test(userAgent) ? 'android' : 'computer';
}
