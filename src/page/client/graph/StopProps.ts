/**
 * What makes a link of the drawing a stop of the keyboard: one at a time is 0. In an SVG the name of the attribute has to be
 * in small letters; by any other every link there is a stop of Tab.
 */
export interface StopProps {
  readonly href: string;
  readonly tabindex: 0 | -1;
  readonly 'data-stop': string;
  readonly 'aria-describedby': string | undefined;
}
