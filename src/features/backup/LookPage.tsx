import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PluralKey } from '#i18n/word-key.ts';
import { Words } from '#i18n/Words.tsx';
import { Facts } from '#parts/facts/Facts.tsx';
import type { Prospect } from '#storage/backup/backups.ts';
import type { Contents } from '#storage/backup/contents.ts';
import type { Package } from '#storage/backup/open-package.ts';
import { civilToday } from '#storage/civil-today.ts';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { faultWords } from './fault-words.ts';
import type { FaultType } from './RestorePage.tsx';

export interface LookPageProps {
  readonly lead: Lead;
  readonly contents: Package;
  readonly prospects: readonly Prospect[];
  /** Somebody has something on this device already. */
  readonly hasOther: boolean;
  readonly fault: FaultType | null;
  readonly busy: boolean;
  readonly onPut: () => void;
}

/** Whose it is, of when, how many things are in it, and what will happen. Nothing has changed yet. */
export function LookPage({ lead, contents, prospects, hasOther, fault, busy, onPut }: LookPageProps) {
  const dates = useDates();
  const [owner = ''] = prospects.map(({ contents: { me } }) => me).filter((name) => name !== '');
  const isAllHere = prospects.every(({ becomes }) => becomes.type === 'same');
  const isNewHere = prospects.some(({ becomes }) => becomes.type === 'new');
  return (
    <Page
      focused
      title={<Words of="backup.restore.look.title" />}
      lead={lead}
      actions={
        isAllHere ? (
          <Button full to="/">
            <Words of="backup.restore.done.action" />
          </Button>
        ) : (
          <Button full symbol="undo" busy={busy} onClick={onPut}>
            <Words of="backup.restore.action" />
          </Button>
        )
      }
    >
      <p>
        {owner === '' ? null : (
          <>
            <strong>
              <Words of="backup.restore.look.of" values={{ name: owner }} />
            </strong>
            <br />
          </>
        )}
        <Words
          of="backup.restore.look.made"
          values={{ day: dates.dayWithYear(civilToday(contents.madeAt)) }}
        />
      </p>
      <List flat>
        {prospects.map((prospect) => (
          <ProspectRow key={`${prospect.contents.kind}/${prospect.contents.spaceUid}`} prospect={prospect} />
        ))}
      </List>
      {hasOther && isNewHere ? (
        <Notice>
          <Stack gap={2}>
            <RunningText>
              <Words of="backup.restore.look.beside" />
            </RunningText>
            <RunningText>
              <Words of="backup.restore.look.yours" />
            </RunningText>
          </Stack>
        </Notice>
      ) : null}
      {busy ? <Progress label={<Words of="backup.restore.busy" />} value={undefined} max={1} /> : null}
      {fault === null ? null : (
        <Notice kind="error" live="alert">
          <Words of={faultWords[fault]} />
        </Notice>
      )}
    </Page>
  );
}

/** The words of every kind that is counted, in this order. */
export const countKeys: Readonly<Record<string, PluralKey>> = {
  application: 'backup.count.application',
  step: 'backup.count.step',
  meeting: 'backup.count.meeting',
  goal: 'backup.count.goal',
  cv: 'backup.count.cv',
  letter: 'backup.count.letter',
  note: 'backup.count.note',
  plan: 'backup.count.plan',
  agendaItem: 'backup.count.agendaItem',
};

function ProspectRow({ prospect: { contents, becomes } }: { readonly prospect: Prospect }) {
  return (
    <ListRow
      lead={<Tile symbol={contents.kind === 'own' ? 'lock' : 'people'} kind="plain" />}
      title={<ContentsName contents={contents} />}
      detail={
        <>
          <Counted contents={contents} />
          {isNothing(contents) && becomes.type === 'same' ? null : becomes.type === 'added' ? (
            <Words of="backup.restore.look.added" values={{ count: becomes.rows }} />
          ) : (
            <Words of={becomes.type === 'same' ? 'backup.restore.look.same' : 'backup.restore.look.new'} />
          )}
        </>
      }
    />
  );
}

/** Of an empty part that is here too there is nothing to say but that it is empty. */
const isNothing = ({ counts }: Contents): boolean => Object.keys(countKeys).every((table) => !counts[table]);

function ContentsName({ contents: { kind, others } }: { readonly contents: Contents }) {
  if (kind === 'own') return <Words of="backup.restore.look.mine" />;
  const [name] = others;
  return name === undefined ? (
    <Words of="backup.restore.look.alone" />
  ) : (
    <Words of="backup.restore.look.together" values={{ name }} />
  );
}

function Counted({ contents: { counts } }: { readonly contents: Contents }) {
  const words = useWords();
  const facts = Object.entries(countKeys).flatMap(([table, key]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [words(key, { count })];
  });
  if (facts.length > 0) return <Facts list={facts} />;
  return (
    <>
      <Words of="backup.restore.look.empty" />
      <br />
    </>
  );
}
