import { Children, cloneElement, Fragment, isValidElement, type ReactNode } from 'react';
import type { SecondLanguage } from './second-language.ts';

interface WithChildren {
  readonly children?: ReactNode;
}

const isText = (node: ReactNode): node is string => typeof node === 'string';

/**
 * What stands in a place as it reads in her own language; `undefined` when nothing in it is ours to say twice, such as a
 * name or what somebody wrote. A part that brings its own texts (an element with `of`, a key) says them itself, by the
 * place in which it is drawn.
 */
export function inSecondLanguage(
  node: ReactNode,
  second: SecondLanguage,
): { readonly node: ReactNode } | undefined {
  if (isText(node)) {
    const own = second.recall(node);
    return own === undefined ? undefined : { node: own };
  }
  if (Array.isArray(node)) {
    const all = Children.toArray(node).map((one) => ({ one, own: inSecondLanguage(one, second) }));
    return all.some(({ own }) => own) ? { node: all.map(({ one, own }) => own?.node ?? one) } : undefined;
  }
  if (!isValidElement<WithChildren>(node)) return undefined;
  if (saysItself(node.props)) return { node };
  if (typeof node.type !== 'string' && node.type !== Fragment) return undefined;
  const own = inSecondLanguage(node.props.children, second);
  return own && { node: cloneElement(node, {}, own.node) };
}

/** Only `Words` has a key of our texts in `of`. */
const saysItself = (props: object): boolean => 'of' in props && typeof props.of === 'string';
