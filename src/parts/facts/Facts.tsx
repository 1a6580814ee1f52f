import type { ReactNode } from 'react';
import './facts.css';

/** Short facts on a line. None is torn apart, and a dot stands only between two on the same line. */
export function Facts({ list }: { readonly list: readonly ReactNode[] }) {
  return (
    <span className="facts">
      <span className="facts__line">
        {list.map((fact, index) => (
          <span key={index} className="facts__one">
            {fact}{' '}
          </span>
        ))}
      </span>
    </span>
  );
}
