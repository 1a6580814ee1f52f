import { Name } from '#i18n/Name.tsx';

const NO_BREAK_SPACE = '\u00a0';
/** Longer ones would not fit on a line of a narrow card. */
const LONGEST_TAIL = 12;

/** The last part of a name stays with the word before it: 'Supermarkt / De Linde', never 'Supermarkt De / Linde'. */
export function heldTogether(name: string): string {
  const words = name.trim().split(/\s+/u);
  const tail = words.slice(-2).join(NO_BREAK_SPACE);
  if (words.length < 3 || tail.length > LONGEST_TAIL) return words.join(' ');
  return `${words.slice(0, -2).join(' ')} ${tail}`;
}

export function EmployerName({ children }: { readonly children: string }) {
  return <Name>{heldTogether(children)}</Name>;
}
