import { useWords } from '#i18n/use-words.ts';
import type { People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import type { GoalDraft } from '../goal-draft.ts';

export interface GoalQuestionProps {
  readonly draft: GoalDraft;
  readonly people: People;
  readonly space: string;
}

/** 'Vraag 1 van 3', above the question and in the title of the page. */
export function useGoalQuestion(step: number) {
  const words = useWords();
  const text = words('common.question.position', { n: step, total: 3 });
  usePageTitle(text, words('plan.goal.newTitle'));
  return { step, of: 3, text };
}
