import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { SavedFile } from '#parts/files/SavedFile.tsx';

export interface Made {
  readonly file: Blob;
  readonly name: string;
  readonly things: number;
  readonly leftOut: number;
}

/** The file is made: what it is called, and that it belongs in a second place. */
export function MadePage({ made: { file, name, things, leftOut } }: { readonly made: Made }) {
  return (
    <Page
      title={<Words of="backup.made.title" />}
      lead={useBackLead('/help')}
      actions={
        <Button full to="/help">
          <Words of="backup.made.ready" />
        </Button>
      }
    >
      <Notice
        live="status"
        symbol="tick"
        title={<Words of="backup.made.things" values={{ count: things }} />}
      >
        <Words of="backup.made.file" values={{ name: <Ltr>{name}</Ltr> }} />
      </Notice>
      {leftOut > 0 ? (
        <Notice kind="warning">
          <Words of="backup.made.leftOut" values={{ count: leftOut }} />
        </Notice>
      ) : null}
      <RunningText>
        <Words of="backup.made.elsewhere" />
      </RunningText>
      <RunningText>
        <Words of="backup.last.keepTwo" />
      </RunningText>
      <SavedFile file={file} name={name} />
    </Page>
  );
}
