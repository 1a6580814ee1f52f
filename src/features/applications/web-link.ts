/** What a person pasted, as an address that may be opened; null when it is none. Only http and https. */
export function webAddressFrom(typed: string): string | null {
  const pasted = typed.trim();
  if (pasted === '') return '';
  const found = /https?:\/\/\S+/iu.exec(pasted)?.[0] ?? (looksLikeHost(pasted) ? `https://${pasted}` : null);
  if (found === null) return null;
  try {
    const url = new URL(found);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

const looksLikeHost = (text: string): boolean => /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(text);

/** The name of the site, as a person may recognise it. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./u, '');
  } catch {
    return address;
  }
}
