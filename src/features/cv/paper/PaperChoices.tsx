import { CV_LOOKS, type CvLook } from '#domain/cv/model.ts';
import { Ltr } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckRow } from '#ui/CheckRow.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { Stack } from '#ui/Stack.tsx';

/** How the paper looks: seen at once below. */
export function LookChoice({
  look,
  onChange,
}: {
  readonly look: CvLook;
  readonly onChange: (look: CvLook) => void;
}) {
  const words = useWords();
  return (
    <ChipGroup
      legend={<Words of="cv.look.legend" />}
      options={CV_LOOKS.map((value) => ({ value, label: words(`cv.look.${value}`) }))}
      value={look}
      onChange={onChange}
    />
  );
}

export interface MoreChoicesProps {
  readonly neutral: boolean;
  readonly neutralName: string;
  readonly onNeutral: (neutral: boolean) => void;
  readonly busy: boolean;
  readonly onText: () => void;
  readonly onResume: () => void;
  readonly onEuropass: () => void;
}

/** What few people need. */
export function MoreChoices({
  neutral,
  neutralName,
  onNeutral,
  busy,
  onText,
  onResume,
  onEuropass,
}: MoreChoicesProps) {
  return (
    <Fold summary={<Words of="cv.preview.more" />}>
      <Stack gap={4}>
        <CheckRow
          label={<Words of="files.neutral" />}
          hint={<Words of="files.neutralHint" values={{ name: <Ltr>{neutralName}</Ltr> }} />}
          checked={neutral}
          onChange={onNeutral}
        />
        <Stack gap={1}>
          <Button kind="second" symbol="copy" busy={busy} onClick={onText}>
            <Words of="files.text" />
          </Button>
          <p className="wm-hint">
            <Words of="files.textHint" />
          </p>
        </Stack>
        <Stack gap={1}>
          <Button kind="second" symbol="download" onClick={onResume}>
            <Words of="files.resume" />
          </Button>
          <p className="wm-hint">
            <Words of="files.resumeHint" />
          </p>
        </Stack>
        <Stack gap={1}>
          <Button kind="second" symbol="download" onClick={onEuropass}>
            <Words of="files.europass" />
          </Button>
          <p className="wm-hint">
            <Words of="files.europassHint" />
          </p>
        </Stack>
      </Stack>
    </Fold>
  );
}
