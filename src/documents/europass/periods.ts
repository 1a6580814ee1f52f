import type { XmlElement } from '../xml/model.ts';
import { childAt, element, nested, textAt } from './elements.ts';

export interface Period {
  readonly from: string;
  readonly until: string;
  readonly isNow: boolean;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function dateElement(name: string, date: string): readonly XmlElement[] {
  const [year = '', month, day] = date.split('-');
  if (year === '') return [];
  return [
    element(name, [], {
      year,
      ...(month === undefined ? {} : { month: `--${month}` }),
      ...(day === undefined ? {} : { day: `---${day}` }),
    }),
  ];
}

/** The standard has no period without a beginning. */
export function periodElement({ from, until, isNow }: Period): readonly XmlElement[] {
  if (from === '') return [];
  return nested(
    ['Period'],
    [...dateElement('From', from), ...(isNow ? [element('Current', ['true'])] : dateElement('To', until))],
  );
}

const YEAR = /^((?:19|20)\d{2})/u;
/** Programs write `--03` as the schema asks, and also `03`. */
const MONTH = /^-{0,2}(0[1-9]|1[0-2])(?:--)?$/u;
const DAY = /^-{0,3}(0[1-9]|[12]\d|3[01])$/u;

function partsOf(date: XmlElement | undefined): readonly string[] {
  const year = YEAR.exec(date?.attributes.get('year') ?? '')?.[1];
  if (year === undefined) return [];
  const month = MONTH.exec(date?.attributes.get('month') ?? '')?.[1];
  const day = DAY.exec(date?.attributes.get('day') ?? '')?.[1];
  return [year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
}

export const dateOf = (date: XmlElement | undefined): string => partsOf(date).slice(0, 2).join('-');

/** A day that is whole, or none. */
export function dayOf(date: XmlElement | undefined): string | null {
  const parts = partsOf(date);
  return parts.length === 3 ? parts.join('-') : null;
}

export function periodOf(experience: XmlElement): Period {
  const period = childAt(experience, 'Period');
  const isNow = ['true', '1'].includes(textAt(period, 'Current'));
  return {
    from: dateOf(childAt(period, 'From')),
    until: isNow ? '' : dateOf(childAt(period, 'To')),
    isNow,
  };
}
