import { useState } from 'react';
import { useParams } from 'react-router';
import { SIDE_EVENTS, STATUSES, type Status } from '#domain/applications/model.ts';
import type { Entry } from '#domain/applications/entries.ts';
import { nextStatuses } from '#domain/applications/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntry } from '#parts/applications/use-entries.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { doneSymbol, statusLook } from '#parts/status/status-look.ts';
import { useStatusWords } from '#parts/status/use-status-words.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { focusPageTitle } from '#ui/focus.ts';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { addSideEvent, addStatus } from './commands.ts';
import { MissingApplication } from './MissingApplication.tsx';

/** What is the news? One press saves it with today's date; day and hour can be set afterwards. */
export function NewsPage() {
  const { id = '' } = useParams();
  const entry = useEntry(id);
  const people = usePeople();
  if (entry === undefined || people === undefined)
    return <LoadingPage parent={`/applications/${id}`} focused />;
  if (entry === null) return <MissingApplication />;
  return <NewsChoice entry={entry} people={people} />;
}

function NewsChoice({ entry, people }: { readonly entry: Entry; readonly people: People }) {
  const words = useWords();
  const statusWords = useStatusWords(people.voice);
  const today = useToday();
  const { id, employer } = entry.application;
  const goBack = useGoBack(`/applications/${id}`);
  const { act, fault } = useAct();
  const [all, setAll] = useState(false);
  usePageTitle(words('applications.news.question'));
  const likely = likelyNews(entry.status, people.others.length > 0);
  const offered = all ? STATUSES.filter((status) => status !== entry.status) : likely;

  const saveStatus = async (status: Status): Promise<void> => {
    const said = words('applications.news.saved', { status: statusWords.of(status) });
    const saved = await act(addStatus(id, status, today), said);
    if (saved.ok) goBack();
  };

  return (
    <Page
      focused
      lead={useBackLead(`/applications/${id}`)}
      title={<Words of="applications.news.question" />}
      subtitle={<EmployerName>{employer}</EmployerName>}
    >
      <FaultNotice fault={fault} />
      <Columns min={16} gap={3}>
        {offered.map((status) => (
          <ActionCard
            key={status}
            label={statusWords.of(status)}
            symbol={statusLook(status).symbol}
            symbolKind={
              statusLook(status).kind === 'gold'
                ? 'gold'
                : statusLook(status).kind === 'green'
                  ? 'green'
                  : 'plain'
            }
            onClick={() => void saveStatus(status)}
          />
        ))}
        {all ? null : (
          <ActionCard
            label={<Words of="applications.news.more" />}
            symbol="plus"
            symbolKind="plain"
            onClick={() => {
              setAll(true);
              // This card goes away; a reader goes on from the title.
              focusPageTitle();
            }}
          />
        )}
      </Columns>
      {all ? (
        <Section
          title={
            <Words of={people.voice === 'mine' ? 'applications.news.done' : 'applications.news.doneTheirs'} />
          }
        >
          <Stack gap={2}>
            {SIDE_EVENTS.map((done) => (
              <ActionCard
                key={done}
                label={statusWords.done(done)}
                symbol={doneSymbol(done)}
                onClick={() => {
                  void act(
                    addSideEvent(id, done, today),
                    words('applications.news.saved', { status: statusWords.done(done) }),
                  ).then((saved) => {
                    if (saved.ok) goBack();
                  });
                }}
              />
            ))}
          </Stack>
        </Section>
      ) : null}
    </Page>
  );
}

/** A mentor can only look along when there is one. */
const likelyNews = (status: Status, hasMentor: boolean): readonly Status[] =>
  nextStatuses(status).filter((next) => hasMentor || next !== 'inReview');
