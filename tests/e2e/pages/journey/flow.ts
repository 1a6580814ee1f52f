import { expect, test } from '@playwright/test';
import type { Hand } from '../hand.ts';

/** One thing that people do with the app. */
export interface Flow<Hands> {
  readonly name: string;
  /** Folders of src/features whose screens it goes through. */
  readonly features: readonly string[];
  readonly run: (hands: Hands) => Promise<void>;
}

/** A mentee and a mentor, each with a device. */
export interface Two {
  readonly mentee: Hand;
  readonly mentor: Hand;
}

export async function walk<Hands>(flows: readonly Flow<Hands>[], hands: Hands): Promise<void> {
  for (const flow of flows)
    await test.step(flow.name, async () => {
      await flow.run(hands);
    });
}

/** Until the text of a field is kept on this device. */
export async function untilSaved({ page }: Hand): Promise<void> {
  await expect(
    page
      .getByRole('main')
      .getByText(/^Bewaard op deze/)
      .first(),
  ).toBeVisible();
}
