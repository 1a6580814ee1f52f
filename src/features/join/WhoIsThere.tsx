import type { ReactNode } from 'react';
import { PersonDisc } from '#ui/PersonDisc.tsx';
import { Row } from '#ui/Stack.tsx';

export interface WhoIsThereProps {
  readonly name: string;
  readonly role: string;
  readonly children: ReactNode;
}

/** Who stands on the other side, shown before anything happens. */
export function WhoIsThere({ name, role, children }: WhoIsThereProps) {
  return (
    <Row gap={3} wrap={false}>
      <PersonDisc name={name} tone={role === 'mentee' ? 'gold' : 'green'} size={56} />
      <p>{children}</p>
    </Row>
  );
}
