import type { Step } from '#domain/steps/rules.ts';

/** Every step has a page of its own, whatever it comes from. */
export const stepAddress = ({ id }: Pick<Step, 'id'>): string => `/plan/steps/${id}`;

/** Where a step comes from; undefined when it comes from nothing. */
export function sourceAddress({ fromKind, fromId }: Pick<Step, 'fromKind' | 'fromId'>): string | undefined {
  switch (fromKind) {
    case 'application':
      return `/applications/${fromId}`;
    case 'goal':
      return `/plan/goals/${fromId}`;
    case 'meeting':
      return `/meetings/${fromId}`;
    case '':
      return undefined;
  }
}
