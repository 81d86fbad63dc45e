/**
 * What makes a group of the drawing a link that the keyboard can be at. Not an `<a href>`: in Chromium each of those in an
 * SVG is a stop of Tab whatever its tabindex says.
 */
export interface StopProps {
  readonly role: 'link';
  readonly tabIndex: 0 | -1;
  readonly 'data-stop': string;
  readonly 'aria-describedby': string | undefined;
}
