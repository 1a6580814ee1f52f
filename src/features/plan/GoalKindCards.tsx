import { GOAL_KINDS, type GoalKind } from '#domain/plan/model.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { useSideBySide } from '#ui/use-media.ts';
import { goalSymbol } from './goal-look.ts';

export interface GoalKindCardsProps {
  readonly value: GoalKind | '' | undefined;
  readonly onChange: (kind: GoalKind | '') => void;
}

const NONE = 'none';

/** The kinds of a goal, each with its symbol, and one for what fits in none of them. */
export function GoalKindCards({ value, onChange }: GoalKindCardsProps) {
  const words = useWords();
  const beside = useSideBySide();
  return (
    <ChoiceCards
      columns={beside ? 2 : 1}
      options={[
        ...GOAL_KINDS.map((kind) => ({
          value: kind,
          label: words(`plan.goalKind.${kind}`),
          symbol: goalSymbol(kind),
        })),
        { value: NONE, label: <Words of="plan.goalKind.none" />, symbol: goalSymbol('') },
      ]}
      value={value === '' ? NONE : value}
      onChange={(chosen) => {
        onChange(chosen === NONE ? '' : chosen);
      }}
    />
  );
}
