export type ContactPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'phone'; readonly text: string; readonly href: string }
  | { readonly kind: 'mail'; readonly text: string; readonly href: string };

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const PHONE = /\+?\d[\d\s().-]{6,20}\d/u;
const FEWEST_DIGITS = 8;

/** What was written about a contact, cut into words, phone numbers and mail addresses that can be pressed. */
export function contactParts(contact: string): readonly ContactPart[] {
  const parts: ContactPart[] = [];
  let rest = contact;
  for (;;) {
    const found = firstOf(rest);
    if (found === undefined) break;
    pushText(parts, rest.slice(0, found.index));
    parts.push(found.part);
    rest = rest.slice(found.index + found.part.text.length);
  }
  pushText(parts, rest);
  return parts;
}

function pushText(parts: ContactPart[], text: string): void {
  const kept = text.replace(/^[\s,;:·-]+|[\s,;:·-]+$/gu, '');
  if (kept !== '') parts.push({ kind: 'text', text: kept });
}

function firstOf(text: string): { readonly index: number; readonly part: ContactPart } | undefined {
  const mail = MAIL.exec(text);
  const phone = PHONE.exec(text);
  const digits = phone?.[0].replace(/[^\d+]/gu, '') ?? '';
  const isPhone =
    phone !== null && digits.length >= FEWEST_DIGITS && (mail === null || phone.index < mail.index);
  if (isPhone) return { index: phone.index, part: { kind: 'phone', text: phone[0], href: `tel:${digits}` } };
  if (mail === null) return undefined;
  return { index: mail.index, part: { kind: 'mail', text: mail[0], href: `mailto:${mail[0]}` } };
}
