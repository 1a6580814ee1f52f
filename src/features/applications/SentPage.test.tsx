// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { freezeSent } from '#storage/sent/freeze-sent.ts';
import { openableDialogs } from '#tests/fixtures/screens/cv-screens.tsx';
import { SentPage } from './SentPage.tsx';

beforeAll(openableDialogs);
afterEach(leaveScreens);

describe('what was sent', () => {
  it('is thrown away only after a question that says what is lost, and comes back', async () => {
    const space = await openAlone();
    const [job, copy] = orThrow(
      await space.run(async (write) => {
        const application = await write.create(applications, { employer: 'Bakkerij De Korenaar' });
        const sent = await freezeSent(write, {
          application,
          source: 'letter000001',
          kind: 'letter',
          title: 'Brief voor de bakkerij',
          sentOn: TODAY,
          fileName: '',
          look: 'calm',
          content: 'Ik wil graag bij jullie werken.',
          file: null,
        });
        return [application, sent] as const;
      }),
    ).value;
    const routes = [{ path: '/applications/:id/sent/:copy', element: <SentPage /> }];
    const { user, address } = await showScreens(space, routes, [`/applications/${job}/sent/${copy}`]);
    expect(await screen.findByText('Ik wil graag bij jullie werken.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gooi dit weg' }));
    const question = within(screen.getByRole('dialog', { name: 'Weggooien wat je stuurde?' }));
    expect(question.getByText(/Alleen hier staat wat je precies stuurde/u)).toBeTruthy();
    expect(await space.read.get(sentCopies, copy)).toBeDefined();
    await user.click(question.getByRole('button', { name: 'Gooi weg' }));
    await waitFor(() => {
      expect(address()).toBe(`/applications/${job}`);
    });
    expect(await space.read.get(sentCopies, copy)).toBeUndefined();
    await user.click(await screen.findByRole('button', { name: 'Zet terug' }));
    await waitFor(async () => {
      expect((await space.read.get(sentCopies, copy))?.title).toBe('Brief voor de bakkerij');
    });
  });
});
