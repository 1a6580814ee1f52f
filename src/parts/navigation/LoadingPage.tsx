import { Page } from '#ui/Page.tsx';
import { useBackLead } from './use-back-lead.ts';

export interface LoadingPageProps {
  readonly parent: string;
  /** A page without the places at its foot, as the one that comes. */
  readonly focused?: boolean;
}

/** The frame of a page while its rows are read: the bar stays where it is and nothing blinks. */
export function LoadingPage({ parent, focused = false }: LoadingPageProps) {
  return (
    <Page lead={useBackLead(parent)} focused={focused} busy>
      {null}
    </Page>
  );
}
