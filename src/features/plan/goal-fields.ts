/** The fields of a goal that have a question page of their own, in the order in which they are shown. */
export const GOAL_FIELDS = ['what', 'why', 'kind', 'due'] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];

export const isGoalField = (name: string | undefined): name is GoalField =>
  GOAL_FIELDS.some((field) => field === name);
