import type { Application } from './rules.ts';

const LEGAL_FORMS = new Set(['bv', 'nv', 'vof', 'stichting']);

/**
 * One form for the ways in which people write the same name: case, accents, the four Turkish i's, dots and spaces,
 * and the legal form at its end or beginning do not count.
 */
export function foldEmployer(name: string): string {
  const words = name
    .replace(/[Iİı]/gu, 'i')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** The other applications with the same employer, in the order given. */
export function appliedHereBefore<A extends Pick<Application, 'id' | 'employer'>>(
  employer: string,
  others: readonly A[],
  except?: string,
): readonly A[] {
  const folded = foldEmployer(employer);
  if (folded === '') return [];
  return others.filter((other) => other.id !== except && foldEmployer(other.employer) === folded);
}
