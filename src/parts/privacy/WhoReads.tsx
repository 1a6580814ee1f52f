import type { RecordDefinition } from '#domain/shared/record.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWhoReads, type WhoReadsState } from './use-who-reads.ts';

export interface WhoReadsProps {
  readonly of: RecordDefinition;
  readonly id: string;
}

/** Who reads this: one tap lets the other read it or takes it back. Whoever does not own it sees only the words. */
export function WhoReads({ of, id }: WhoReadsProps) {
  const state = useWhoReads(of, id);
  const ref = useKeptFocus(id, state?.home);
  if (state === undefined) return null;
  const { home, isOwner, busy, fault, moveTo } = state;
  return (
    <div ref={ref}>
      <Stack gap={2}>
        {isOwner ? (
          <ChipGroup
            legend={<Words of="common.privacy.question" />}
            options={[
              { value: 'mine', label: <Words of="common.privacy.mine" />, symbol: 'lock' },
              { value: 'together', label: <Words of="common.privacy.together" />, symbol: 'people' },
            ]}
            value={home}
            onChange={(value) => {
              if (!busy && value !== home) void moveTo(value === 'mine' ? 'own' : 'pair');
            }}
          />
        ) : null}
        <div role="status">
          <SymbolLine symbol={home === 'mine' ? 'lock' : 'people'}>
            <WhoLine state={state} />
          </SymbolLine>
        </div>
        <FaultNotice fault={fault} />
        {state.isLeftBehind ? <LeftBehind state={state} /> : null}
      </Stack>
    </div>
  );
}

function WhoLine({ state: { people, home, wasRead } }: { readonly state: WhoReadsState }) {
  const { other, voice } = people;
  if (home === 'mine')
    return (
      <>
        <Words of="common.privacy.onlyYou" />
        {wasRead && other ? (
          <>
            {' '}
            <Words of="common.privacy.alreadyRead" values={{ name: other.name }} />
          </>
        ) : null}
      </>
    );
  if (other)
    return (
      <>
        <Words of="common.privacy.onlyTwo" values={{ name: other.name }} />{' '}
        <Words of="common.privacy.erased" />
      </>
    );
  return <Words of={voice === 'mine' ? 'common.privacy.later' : 'common.privacy.laterMentee'} />;
}

function LeftBehind({ state: { people, busy, moveTo } }: { readonly state: WhoReadsState }) {
  const { other } = people;
  return (
    <Notice
      symbol="lock"
      title={<Words of="common.privacy.left.title" />}
      action={
        <Button kind="second" size="small" busy={busy} onClick={() => void moveTo('pair')}>
          <Words of="common.privacy.left.share" />
        </Button>
      }
    >
      {other ? (
        <Words of="common.privacy.left.body" values={{ name: other.name }} />
      ) : (
        <Words of="common.privacy.left.bodyAlone" />
      )}
    </Notice>
  );
}
