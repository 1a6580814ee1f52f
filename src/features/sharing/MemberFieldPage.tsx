import { useState } from 'react';
import { useParams } from 'react-router';
import { members } from '#domain/people/model.ts';
import type { RowOf } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { useWords } from '#i18n/use-words.ts';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { useGoBack } from '#parts/navigation/use-go-back.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useCommand, useQuery, useSpace } from '#storage/hooks.tsx';
import { Field } from '#ui/Field.tsx';
import { QuestionPage } from '#ui/QuestionPage.tsx';
import { MissingFromSharing } from './MissingFromSharing.tsx';

type MemberField = 'name' | 'phone';
const MAX_LENGTH = { name: 60, phone: 24 } as const;

/** The name of a person, or the number by which the other can be called. */
export function MemberFieldPage() {
  const words = useWords();
  const { member: id = '', field } = useParams();
  const member = useQuery((read) => read.get(members, id).then((row) => row ?? null), [id]);
  usePageTitle(words(field === 'phone' ? 'sharing.phone.label' : 'settings.name.title'));
  if (!member)
    return <MissingFromSharing title={<Words of="sharing.page.title" />} isReading={member === undefined} />;
  return (
    <MemberQuestion
      key={`${id}.${field ?? ''}`}
      member={member}
      field={field === 'phone' ? 'phone' : 'name'}
    />
  );
}

interface MemberQuestionProps {
  readonly member: RowOf<typeof members>;
  readonly field: MemberField;
}

function MemberQuestion({ member, field }: MemberQuestionProps) {
  const space = useSpace();
  const run = useCommand();
  const lead = useBackLead('/sharing');
  const goBack = useGoBack('/sharing');
  const [value, setValue] = useState(member[field]);
  const [failed, setFailed] = useState(false);
  const isMe = member.id === space.me;
  const save = async (): Promise<void> => {
    const done = await run((writer) => writer.update(members, member.id, { [field]: value.trim() }));
    if (done.ok) goBack();
    else setFailed(true);
  };
  return (
    <QuestionPage
      kind="field"
      lead={lead}
      question={
        field === 'name' ? (
          <Words of="settings.name.question" />
        ) : isMe ? (
          <Words of="sharing.phone.question" />
        ) : (
          <Words of="help.mentor.question" values={{ name: member.name }} />
        )
      }
      {...(field === 'phone' ? { hint: <Words of="sharing.phone.hint" /> } : {})}
      {...(failed
        ? { error: <Words of={field === 'phone' ? 'help.mentor.error' : 'start.name.error.empty'} /> }
        : {})}
      actionText={<Words of="common.action.save" />}
      actionSymbol="tick"
      onSubmit={() => void save()}
    >
      <Field
        size="large"
        type={field === 'phone' ? 'tel' : 'text'}
        ltr={field === 'phone'}
        maxLength={MAX_LENGTH[field]}
        value={value}
        onChange={setValue}
        enterKeyHint="done"
      />
    </QuestionPage>
  );
}
