import type { RouteObject } from 'react-router';
import { page } from './page.ts';

export const planRoutes: readonly RouteObject[] = [
  page('/plan', async () => ({ Component: (await import('#features/plan/PlanPage.tsx')).PlanPage })),
  page('/plan/print', async () => ({ Component: (await import('#features/plan/PrintPage.tsx')).PrintPage })),
  page('/plan/goals/new', async () => ({
    Component: (await import('#features/plan/NewGoalPage.tsx')).NewGoalPage,
  })),
  page('/plan/goals/order', async () => ({
    Component: (await import('#features/plan/OrderPage.tsx')).OrderPage,
  })),
  page('/plan/goals/:id', async () => ({
    Component: (await import('#features/plan/GoalPage.tsx')).GoalPage,
  })),
  page('/plan/goals/:id/edit/:field', async () => ({
    Component: (await import('#features/plan/GoalFieldPage.tsx')).GoalFieldPage,
  })),
  page('/plan/goals/:id/look-back', async () => ({
    Component: (await import('#features/plan/GoalLookBackPage.tsx')).GoalLookBackPage,
  })),
  page('/plan/steps/new', async () => ({
    Component: (await import('#features/plan/NewStepPage.tsx')).NewStepPage,
  })),
  page('/plan/steps/:id', async () => ({
    Component: (await import('#features/plan/StepPage.tsx')).StepPage,
  })),
  page('/plan/steps/:id/edit', async () => ({
    Component: (await import('#features/plan/EditStepPage.tsx')).EditStepPage,
  })),
  page('/plan/steps/:id/look-back', async () => ({
    Component: (await import('#features/plan/StepLookBackPage.tsx')).StepLookBackPage,
  })),
  page('/plan/:section', async () => ({
    Component: (await import('#features/plan/SectionPage.tsx')).SectionPage,
  })),
];
