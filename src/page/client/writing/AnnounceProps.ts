export interface AnnounceProps {
  /** Says something to people who do not see the page change. */
  readonly announce: (text: string) => void;
}
