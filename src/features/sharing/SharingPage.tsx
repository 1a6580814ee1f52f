import { devices, members } from '#domain/people/model.ts';
import { isAnnounced, isNewDevice } from '#domain/people/rules.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { MemberDisc } from '#parts/people/MemberDisc.tsx';
import type { NotBack } from '#parts/people/use-not-back.ts';
import { peopleOf } from '#parts/people/use-people.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Section } from '#ui/Section.tsx';
import { Columns, Stack } from '#ui/Stack.tsx';
import { Tag } from '#ui/Tag.tsx';
import { Tile } from '#ui/Tile.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { useRail } from '#ui/use-media.ts';
import { AwayFiles } from './AwayFiles.tsx';
import { DeviceRow, type DeviceRecord } from './DeviceRow.tsx';
import { FileProblem, WentOn } from './FileProblem.tsx';
import { InviteAction, NewMentorAction } from './InviteAction.tsx';
import { NotBackList } from './NotBackList.tsx';

/** A file on this device: of somebody alone, or with another. */
export interface PairFile {
  readonly id: string;
  readonly other: string | null;
}

/** A file that was put away; it is erased later. */
export interface AwayFile {
  readonly id: string;
  /** Civil date of the last day. */
  readonly until: string;
}

export interface SharingPageProps {
  readonly lead: Lead;
  readonly problem: SyncProblem | null;
  readonly onCode: (code: string) => void;
  /** All files of this person; shown when there is more than this one. */
  readonly files: readonly PairFile[];
  readonly onOpen: (id: string) => void;
  readonly away: readonly AwayFile[];
  readonly onTakeBack: (id: string) => void;
  readonly onErase: (id: string) => void;
  /** Who has to join again after a device was lost. */
  readonly notBack: readonly NotBack[];
  readonly onInvite: (spaceId: string) => void;
  /** The other devices of this person went on without this one. */
  readonly isOwnClosed: boolean;
  /** A file of her own stands beside this one, which she shares. */
  readonly canBring: boolean;
}

/** Who reads this file, with which phones and tablets, and how somebody comes in. */
export function SharingPage({ lead, problem, onCode, files, onOpen, ...own }: SharingPageProps) {
  const words = useWords();
  const space = useSpace();
  const today = useToday();
  const rail = useRail();
  const people = useQuery((read) => read.list(members), []);
  const phones = useQuery((read) => read.list(devices), []);
  usePageTitle(words('sharing.page.title'));
  if (!people || !phones)
    return (
      <Page title={<Words of="sharing.page.title" />} lead={lead}>
        {null}
      </Page>
    );
  const who = peopleOf(people, space.me);
  const isAlone = people.length < 2;
  return (
    <Page
      width={rail ? 'full' : 'narrow'}
      title={<Words of="sharing.page.title" />}
      lead={lead}
      actions={<InviteAction people={who} />}
    >
      <RunningText>
        <Words of={isAlone ? 'sharing.page.alone' : 'sharing.page.lead'} />
      </RunningText>
      <FileProblem problem={problem} onCode={onCode} />
      <NotBackList list={own.notBack} onInvite={own.onInvite} />
      {own.isOwnClosed ? <WentOn of="closedOwn" /> : null}
      <Columns min={24} gap={5}>
        <Stack>
          <List>
            {people.map((member) => (
              <MemberRow key={member.id} member={member} isMe={member.id === space.me} />
            ))}
          </List>
          <NewMentorAction people={who} />
        </Stack>
        <Stack gap={4}>
          <Section title={<Words of="sharing.device.title" />}>
            <List flat>
              {inOrder(phones, space.device).map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  isThis={device.id === space.device}
                  isNew={isNewDevice(device, today) && isAnnounced(device, space.device, phones, people)}
                  owner={people.find(({ id }) => id === device.member)?.name ?? ''}
                />
              ))}
            </List>
            <Button kind="second" full symbol="plus" to="/join?own=give">
              <Words of="sharing.device.add" />
            </Button>
          </Section>
          {files.length > 1 ? (
            <Section title={<Words of="sharing.files.title" />}>
              <List>
                {files.map(({ id, other }) => (
                  <ListRow
                    key={id}
                    lead={<Tile symbol="folder" kind="plain" />}
                    title={
                      other === null ? (
                        <Words of="sharing.files.alone" />
                      ) : (
                        <Words of="sharing.files.with" values={{ name: other }} />
                      )
                    }
                    current={id === space.id}
                    {...(id === space.id
                      ? {
                          end: (
                            <Tag kind="gold" symbol="tick">
                              <Words of="mentees.row.now" />
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
              {own.canBring ? (
                <Button kind="second" full symbol="folder" to="/join?ask=bring">
                  <Words of="join.bring.yes" />
                </Button>
              ) : null}
            </Section>
          ) : null}
          <AwayFiles {...own} />
        </Stack>
      </Columns>
      <MachineTranslation />
    </Page>
  );
}

/** A tap on a person changes the number by which she can be called; on myself also the name. */
function MemberRow({ member, isMe }: { readonly member: RowOf<typeof members>; readonly isMe: boolean }) {
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
          <Words of={`common.role.${member.role}`} />
          {member.joinedOn ? (
            <>
              {' '}
              · <Words of="sharing.member.since" values={{ day: dates.shortDate(member.joinedOn, today) }} />
            </>
          ) : null}
        </>
      }
    />
  );
}

/** This device first, then as they were used last; at the end those that are stopped. */
function inOrder(phones: readonly DeviceRecord[], here: string): readonly DeviceRecord[] {
  const rank = ({ id, stoppedOn }: DeviceRecord): number => (id === here ? 0 : stoppedOn ? 2 : 1);
  const usedOn = ({ seenOn, addedOn }: DeviceRecord): string => seenOn ?? addedOn ?? '';
  return [...phones].sort((a, b) => rank(a) - rank(b) || (usedOn(a) < usedOn(b) ? 1 : -1));
}
