import { describe, expect, it } from 'vitest';
import { suggestionFor, suggestions } from './attention.ts';
import type { Status } from './model.ts';
import type { ApplicationEvent } from './rules.ts';

const application = { closingOn: null, remindOn: null, addedOn: '2026-03-01' };
const event = (status: Status, on: string, patch: Partial<ApplicationEvent> = {}): ApplicationEvent => ({
  id: `${status}${on}`,
  application: 'a',
  status,
  done: '',
  on,
  plannedOn: null,
  at: '',
  note: '',
  writtenAt: 0,
  ...patch,
});
const today = '2026-03-09';

describe('what an application asks for', () => {
  it.each([
    ['a talk in a few days', [event('invited', '2026-03-08', { plannedOn: '2026-03-12' })], 'goToTalk'],
    ['a talk without a day', [event('invited', '2026-03-08')], 'writeDay'],
    ['a talk that is past', [event('invited', '2026-03-01', { plannedOn: '2026-03-08' })], 'tellHowItWent'],
    ['an offer', [event('offered', '2026-03-08')], 'sayYesOrNo'],
    ['seven days without an answer', [event('sent', '2026-03-02')], 'askAgain'],
    ['an unfinished one', [event('preparing', '2026-03-08')], 'finish'],
  ] as const)('%s', (_title, events, kind) => {
    expect(suggestionFor(application, events, today)?.kind).toBe(kind);
  });

  it('nothing while she waits, when the mentor looks along, or when it is over', () => {
    expect(suggestionFor(application, [event('sent', '2026-03-08')], today)).toBeUndefined();
    expect(suggestionFor(application, [event('inReview', '2026-03-08')], today)).toBeUndefined();
    expect(suggestionFor(application, [event('notChosen', '2026-01-08')], today)).toBeUndefined();
  });

  it('puts the most urgent first, then the nearest day', () => {
    const found = suggestions(
      [
        { application: { ...application, addedOn: '2026-03-02' }, events: [event('saved', '2026-03-02')] },
        { application: { ...application, closingOn: '2026-03-11' }, events: [event('saved', '2026-03-02')] },
        { application: { ...application, closingOn: '2026-03-10' }, events: [event('saved', '2026-03-02')] },
        { application, events: [event('invited', '2026-03-08', { plannedOn: '2026-03-09', at: '10:00' })] },
      ],
      today,
    );
    expect(found.map(({ kind, on }) => [kind, on])).toEqual([
      ['goToTalk', '2026-03-09'],
      ['closesSoon', '2026-03-10'],
      ['closesSoon', '2026-03-11'],
      ['finish', null],
    ]);
  });
});
