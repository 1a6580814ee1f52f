import { addMonths } from '#domain/shared/civil-date.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { DateField } from '#ui/DateField.tsx';

export interface GoalDayFieldProps {
  /** `''` for no day; undefined while nothing was chosen. */
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const MONTHS = [1, 3, 6] as const;

/** By when: a month, half of the time, all of it, any other day, or none. */
export function GoalDayField({ value, onChange }: GoalDayFieldProps) {
  const words = useWords();
  const today = useToday();
  return (
    <DateField
      legend={<Words of="plan.goal.due.label" />}
      legendHidden
      options={[
        ...MONTHS.map((count) => ({
          value: addMonths(today, count),
          label: words('plan.goal.due.inMonths', { count }),
        })),
        { value: '', label: <Words of="common.date.noDay" /> },
      ]}
      value={value}
      onChange={onChange}
      otherText={<Words of="common.date.otherDay" />}
      inputLabel={<Words of="common.date.chooseDay" />}
    />
  );
}
