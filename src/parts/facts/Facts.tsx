import { Fragment, type ReactNode } from 'react';
import './facts.css';

/** Short facts on a line. None is torn apart, and the dot stands at the end of a line, never at its beginning. */
export function Facts({ list }: { readonly list: readonly ReactNode[] }) {
  return list.map((fact, index) => (
    <Fragment key={index}>
      <span className="facts-one">
        {fact}
        {index < list.length - 1 ? ' ·' : null}
      </span>{' '}
    </Fragment>
  ));
}
