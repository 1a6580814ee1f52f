import { useState } from 'react';
import { devices, members } from '#domain/people/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';

/** A file on this device: of somebody alone, or with another. */
export interface PairFile {
  readonly id: string;
  readonly other: string | null;
}

export interface SharingPageProps {
  readonly lead: Lead;
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
  /** All files of this person; shown when there is more than this one. */
  readonly files: readonly PairFile[];
  readonly onOpen: (id: string) => void;
}

/** Who reads this file, with which phones and tablets, and how somebody comes in. */
export function SharingPage({ lead, problem, onCode, files, onOpen }: SharingPageProps) {
  const words = useWords();
  const space = useSpace();
  const people = useQuery((read) => read.list(members), []);
  const phones = useQuery((read) => read.list(devices), []);
  usePageTitle(words('sharing.page.title'));
  if (!people || !phones)
    return (
      <Page title={words('sharing.page.title')} lead={lead}>
        {null}
      </Page>
    );
  const me = people.find(({ id }) => id === space.me);
  const isAlone = people.length < 2;
  return (
    <Page
      title={words('sharing.page.title')}
      lead={lead}
      actions={
        <Button
          kind={isAlone ? 'primary' : 'second'}
          full
          symbol="people"
          to={isAlone && me?.role === 'mentee' ? '/sharing/before' : '/join'}
        >
          {words(
            !isAlone
              ? 'sharing.invite.action'
              : me?.role === 'mentor'
                ? 'sharing.invite.mentee'
                : 'sharing.invite.mentor',
          )}
        </Button>
      }
    >
      <p>{words(isAlone ? 'sharing.page.alone' : 'sharing.page.lead')}</p>
      <FileProblem problem={problem} onCode={onCode} />
      <List>
        {people.map((member) => (
          <MemberRow key={member.id} member={member} isMe={member.id === space.me} />
        ))}
      </List>
      <Section title={words('sharing.device.title')}>
        <List flat>
          {phones.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              isThis={device.id === space.device}
              owner={people.find(({ id }) => id === device.member)?.name ?? ''}
            />
          ))}
        </List>
      </Section>
      {files.length > 1 ? (
        <Section title={words('sharing.files.title')}>
          <List>
            {files.map(({ id, other }) => (
              <ListRow
                key={id}
                lead={<Tile symbol="folder" kind="plain" />}
                title={
                  other === null ? (
                    words('sharing.files.alone')
                  ) : (
                    <Words of="sharing.files.with" values={{ name: other }} />
                  )
                }
                current={id === space.id}
                {...(id === space.id
                  ? {
                      end: (
                        <Tag kind="gold" symbol="tick">
                          {words('mentees.row.now')}
                        </Tag>
                      ),
                    }
                  : {
                      onClick: () => {
                        onOpen(id);
                      },
                    })}
              />
            ))}
          </List>
        </Section>
      ) : null}
    </Page>
  );
}

/** A tap on a person changes the number by which she can be called; on myself also the name. */
function MemberRow({ member, isMe }: { readonly member: RowOf<typeof members>; readonly isMe: boolean }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  return (
    <ListRow
      lead={<MemberDisc member={member} />}
      to={`/sharing/${member.id}/phone`}
      title={
        isMe ? <Words of="sharing.member.you" values={{ name: member.name }} /> : <bdi>{member.name}</bdi>
      }
      detail={
        <>
          {words(`common.role.${member.role}`)}
          {member.joinedOn ? (
            <> · {words('sharing.member.since', { day: dates.shortDate(member.joinedOn, today) })}</>
          ) : null}
        </>
      }
    />
  );
}

const DEVICE_WORDS = {
  phone: 'sharing.device.phone',
  tablet: 'sharing.device.tablet',
  computer: 'sharing.device.computer',
} as const;
const THIS_DEVICE_WORDS = {
  phone: 'sharing.device.thisPhone',
  tablet: 'sharing.device.thisTablet',
  computer: 'sharing.device.thisComputer',
} as const;

interface DeviceRowProps {
  readonly device: RowOf<typeof devices>;
  readonly isThis: boolean;
  readonly owner: string;
}

function DeviceRow({ device, isThis, owner }: DeviceRowProps) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  return (
    <ListRow
      lead={<Tile symbol={device.kind === 'phone' ? 'phone' : 'tablet'} kind="plain" />}
      title={
        isThis ? (
          words(THIS_DEVICE_WORDS[device.kind])
        ) : (
          <>
            {words(DEVICE_WORDS[device.kind])} · <bdi>{owner}</bdi>
          </>
        )
      }
      detail={
        device.seenOn && !isThis
          ? words('sharing.device.seen', { day: dates.near(device.seenOn, today) })
          : device.addedOn
            ? words('sharing.device.added', { day: dates.shortDate(device.addedOn, today) })
            : undefined
      }
    />
  );
}

interface FileProblemProps {
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
}

function FileProblem({ problem, onCode }: FileProblemProps) {
  const words = useWords();
  const [code, setCode] = useState('');
  const [given, setGiven] = useState(false);
  switch (problem) {
    case 'code_needed':
      return (
        <Notice kind="warning" title={words('sharing.file.pending.title')}>
          <Stack gap={3}>
            <p>{words('sharing.file.pending.body')}</p>
            <Field
              label={words('sharing.code.question')}
              {...(given ? { error: words('sharing.code.error.wrong') } : {})}
              hint={words('sharing.code.hint')}
              ltr
              value={code}
              onChange={setCode}
            />
            <Button
              kind="second"
              onClick={() => {
                if (code.trim() === '') return;
                setGiven(true);
                onCode(code.trim());
              }}
            >
              {words('sharing.code.action')}
            </Button>
          </Stack>
        </Notice>
      );
    case 'closed':
      return (
        <Notice kind="warning" title={words('sharing.file.closed.title')}>
          {words('sharing.file.closed.body')}
        </Notice>
      );
    case 'full':
    case 'too_large':
      return (
        <Notice kind="warning" title={words('sharing.file.full.title')}>
          {words('sharing.file.full.body')}
        </Notice>
      );
    default:
      return null;
  }
}
