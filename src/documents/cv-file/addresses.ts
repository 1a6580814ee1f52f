const EMAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/u;

export const isEmail = (text: string): boolean => EMAIL.test(text);

export function isWebAddress(text: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(text).protocol) && !/[^\x21-\x7e]/u.test(text);
  } catch {
    return false;
  }
}

/** A CV here has digits, spaces, brackets and one plus. */
export const phoneOf = (text: string): string =>
  `${text.startsWith('+') ? '+' : ''}${text.replace(/[^\d ()-]+/gu, ' ').trim()}`;
