import './digit-groups.css';

export interface DigitGroupsProps {
  /** Only digits: sixteen as four groups of four, six as two groups of three. */
  readonly digits: string;
  readonly label: string;
}

/** A number to read out or type over. A screen reader says it digit by digit, group by group. */
export function DigitGroups({ digits, label }: DigitGroupsProps) {
  const groups = digitGroups(digits);
  return (
    <div className="wm-digit-groups" dir="ltr" role="group" aria-label={label}>
      {groups.map((group, index) => (
        <span key={index} className="wm-digit-groups__group">
          <span aria-hidden="true">{group}</span>
          <span className="wm-visually-hidden">
            {Array.from(group).join(' ')}
            {index === groups.length - 1 ? '.' : ', '}
          </span>
        </span>
      ))}
    </div>
  );
}

/** Groups of four, or of three where four does not divide the number. */
export function digitGroups(digits: string): readonly string[] {
  const size = digits.length % 4 === 0 ? 4 : 3;
  return Array.from({ length: Math.ceil(digits.length / size) }, (_, index) =>
    digits.slice(index * size, (index + 1) * size),
  );
}
