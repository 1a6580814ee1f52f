import { useNavigate } from 'react-router';
import { longestGap } from '#domain/cv/hints.ts';
import type { CvSection } from '#domain/cv/model.ts';
import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Meaning } from '#parts/paper-words/Meaning.tsx';
import { SendingStatus } from '#parts/sending/SendingStatus.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { addItem } from './commands.ts';
import { WithCv, type ShownCv } from './WithCv.tsx';

interface Reason {
  readonly key: Extract<PaperKey, `cvPaper.gap.${string}` | `cvPaper.home.title.${string}`>;
  readonly section: CvSection;
  readonly symbol: SymbolName;
}

/** Short and true, and nothing that an employer may not ask. */
const REASONS: readonly Reason[] = [
  { key: 'cvPaper.home.title.house', section: 'home', symbol: 'home' },
  { key: 'cvPaper.gap.home', section: 'home', symbol: 'people' },
  { key: 'cvPaper.gap.care', section: 'home', symbol: 'care' },
  { key: 'cvPaper.gap.dutch', section: 'education', symbol: 'language' },
  { key: 'cvPaper.gap.moved', section: 'home', symbol: 'place' },
  { key: 'cvPaper.gap.searching', section: 'volunteering', symbol: 'search' },
];

/** Years that nothing is written about: what she did then becomes a line, which she can change. */
export function GapPage() {
  return <WithCv parent="/cv">{(shown) => <Gap shown={shown} />}</WithCv>;
}

function Gap({ shown: { content, people } }: { readonly shown: ShownCv }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const navigate = useNavigate();
  const { act, fault, busy } = useAct();
  const parent = `/cv/${content.cv.id}`;
  const lead = useBackLead(parent);
  const gap = longestGap(content.items, today);
  const question = people.voice === 'mine' ? 'cv.gap.question' : 'cv.gap.questionTheirs';
  usePageTitle(words(gap === null ? 'cv.gap.title' : question));
  if (gap === null)
    return (
      <Page lead={lead} title={<Words of="cv.gap.title" />} titleSize="small">
        <EmptyState symbol="tick" title={<Words of="cv.gap.none" />} />
      </Page>
    );
  const month = (value: string): string => `${dates.month(`${value}-01`)} ${value.slice(0, 4)}`;
  const isNow = gap.until === today.slice(0, 7);
  const make = async ({ key, section }: Reason): Promise<void> => {
    const until = isNow ? '' : gap.until;
    const made = await act(
      addItem(content.cv.id, section, { title: dutch(key), from: gap.from, until, isNow }),
    );
    if (made.ok) await navigate(`${parent}/${section}/${made.value.value}`, { replace: true });
  };
  return (
    <Page
      lead={lead}
      title={<Words of={question} />}
      titleSize="small"
      foot={fault === undefined ? <SendingStatus /> : <FaultNotice fault={fault} />}
    >
      <RunningText>
        <Words
          of="cv.gap.period"
          values={{ from: <span>{month(gap.from)}</span>, until: <span>{month(gap.until)}</span> }}
        />
      </RunningText>
      <Stack gap={2}>
        {REASONS.map((reason) => (
          <ActionCard
            key={reason.key}
            symbol={reason.symbol}
            label={<Meaning of={reason.key} />}
            onClick={() => {
              if (!busy) void make(reason);
            }}
          />
        ))}
      </Stack>
      <RunningText className="wm-soft">
        <Words of="cv.gap.short" />
      </RunningText>
    </Page>
  );
}
