/** Where the open application is drawn: in a panel beside the list, or as a page. */
export interface OutletPlace {
  readonly panel: boolean;
}
