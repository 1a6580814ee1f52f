import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate, useOutletContext, useParams } from 'react-router';
import type { Entry } from '#domain/applications/entries.ts';
import type { Application } from '#domain/applications/rules.ts';
import { steps } from '#domain/steps/model.ts';
import type { Step } from '#domain/steps/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useEntry } from '#parts/applications/use-entries.ts';
import { Facts } from '#parts/facts/Facts.tsx';
import { EmployerName } from '#parts/job/EmployerName.tsx';
import { JobTile } from '#parts/job/JobTile.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useQuery } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import { useMeasuredSize } from '#ui/use-measured-size.ts';
import { throwAwayApplication } from './commands.ts';
import { ApplicationDetail } from './detail/ApplicationDetail.tsx';
import { hasNextAct } from './detail/NextStep.tsx';
import type { OutletPlace } from './list/outlet-place.ts';
import { MissingApplication } from './MissingApplication.tsx';

/** One application, as a page of its own or in the panel beside the list. */
export function ApplicationPage() {
  const { id = '' } = useParams();
  const place = useOutletContext<OutletPlace | undefined>();
  const words = useWords();
  const navigate = useNavigate();
  const { act, fault } = useAct();
  const [leaving, setLeaving] = useState(false);
  const entry = useEntry(id);
  const people = usePeople();
  const ownSteps = useQuery((read) => read.list(steps, { code: 'fromId', equals: id }), [id]);
  usePageTitle(words('deleted.kind.application'));
  if (leaving || entry === undefined || people === undefined || ownSteps === undefined)
    return place?.panel ? null : <LoadingPage parent="/applications" />;
  if (entry === null) return place?.panel ? null : <MissingApplication />;

  const throwAway = async (): Promise<void> => {
    setLeaving(true);
    const gone = await act(throwAwayApplication(id), words('applications.throwAway.done'));
    if (gone.ok) await navigate('/applications', { replace: true });
    setLeaving(false);
  };

  const shown = {
    entry,
    people,
    steps: ownSteps,
    fault: <FaultNotice fault={fault} />,
    onThrowAway: () => void throwAway(),
  };
  return place?.panel ? <ApplicationPanel key={id} {...shown} /> : <ApplicationScreen key={id} {...shown} />;
}

interface ShownProps {
  readonly entry: Entry;
  readonly people: People;
  readonly steps: readonly Step[];
  readonly fault: ReactNode;
  readonly onThrowAway: () => void;
}

function ApplicationScreen(props: ShownProps) {
  const { application } = props.entry;
  return (
    <Page
      lead={useBackLead('/applications')}
      title={<EmployerName>{application.employer}</EmployerName>}
      titleSize="small"
      titleLead={<JobTile of={application} kind="green" size={56} />}
      subtitle={<JobFacts application={application} />}
      actions={<NewsButton {...props} />}
    >
      {props.fault}
      <ApplicationDetail {...props} />
    </Page>
  );
}

function ApplicationPanel(props: ShownProps) {
  const { application } = props.entry;
  const heading = useRef<HTMLHeadingElement>(null);
  const foot = useMeasuredSize('--wm-panel-foot-block-size');
  useEffect(() => {
    // After the shell has put the focus on the title of the page: here the panel is what is new.
    const timer = setTimeout(() => heading.current?.focus({ preventScroll: true }));
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <Card as="article" room="panel" className="application-panel">
      <div className="application-panel__head">
        <JobTile of={application} kind="green" size={56} />
        <div>
          <h2 ref={heading} tabIndex={-1}>
            <EmployerName>{application.employer}</EmployerName>
          </h2>
          <div className="application-panel__subtitle">
            <JobFacts application={application} />
          </div>
        </div>
      </div>
      {props.fault}
      <ApplicationDetail {...props} />
      <div ref={foot} className="application-panel__actions">
        <NewsButton {...props} />
      </div>
    </Card>
  );
}

/** Green when nothing else on the screen is. */
function NewsButton({ entry, steps: list, people }: Pick<ShownProps, 'entry' | 'steps' | 'people'>) {
  return (
    <Button
      full
      kind={hasNextAct({ entry, steps: list }) ? 'second' : 'primary'}
      to={`/applications/${entry.application.id}/news`}
    >
      <Words of={people.voice === 'mine' ? 'applications.news.action' : 'applications.news.actionTheirs'} />
    </Button>
  );
}

function JobFacts({ application }: { readonly application: Application }) {
  const facts = [application.job, application.hours, application.place].filter((fact) => fact !== '');
  return (
    <Facts
      list={facts.map((fact, index) => (
        <Name key={index}>{fact}</Name>
      ))}
    />
  );
}
