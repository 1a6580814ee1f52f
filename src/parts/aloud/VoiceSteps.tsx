import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { ChipGroup } from '#ui/Chips.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { platformOf } from '#ui/platform.ts';
import { VoicePicture, type VoiceScene } from './VoicePicture.tsx';

type Phone = 'android' | 'iphone';

interface VoiceStep {
  readonly scene: VoiceScene;
  readonly text: PlainKey;
}

const STEPS: Readonly<Record<Phone, readonly VoiceStep[]>> = {
  android: [
    { scene: 'search', text: 'aloud.voices.android.search' },
    { scene: 'gear', text: 'aloud.voices.android.gear' },
    { scene: 'getOfList', text: 'aloud.voices.android.get' },
  ],
  iphone: [
    { scene: 'search', text: 'aloud.voices.iphone.search' },
    { scene: 'languageRow', text: 'aloud.voices.iphone.language' },
    { scene: 'getOfVoices', text: 'aloud.voices.iphone.get' },
  ],
};

/** Where a phone keeps its voices, in drawings: of this device, or of another that somebody asks about. */
export function VoiceSteps() {
  const words = useWords();
  const [shown, setShown] = useState<Phone>(() =>
    platformOf(navigator) === 'iphone' ? 'iphone' : 'android',
  );
  return (
    <>
      <ChipGroup
        legend={<Words of="aloud.voices.title" />}
        options={[
          { value: 'android', label: <Words of="settings.install.android.label" />, symbol: 'phone' },
          { value: 'iphone', label: <Words of="settings.install.iphone.label" />, symbol: 'phone' },
        ]}
        value={shown}
        onChange={setShown}
      />
      <List ordered bare aria-label={words('aloud.voices.title')}>
        {STEPS[shown].map(({ scene, text }) => (
          <ListRow key={text} sentence lead={<VoicePicture scene={scene} />} title={<Words of={text} />} />
        ))}
      </List>
    </>
  );
}
