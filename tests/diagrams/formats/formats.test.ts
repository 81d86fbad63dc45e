import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { formats } from '../../../src/diagrams/formats/formats.ts';
import { limits } from '../../../src/diagrams/limits.ts';
import { renderDiagram } from '../../../src/diagrams/renderDiagram.ts';
import { sdl } from '../../../src/schema/graphModel.ts';
import { articleView } from '../articleView.ts';

const NAMES = formats.map(({ name }) => name);
const list = new Intl.ListFormat('en-GB');

/** Of `DiagramFormat` in schema.graphql. */
function enumeration() {
  const type = buildSchema(sdl).getType('DiagramFormat');
  if (!isEnumType(type)) throw new Error('schema.graphql has no DiagramFormat.');
  return type;
}

test('schema.graphql has a value of DiagramFormat for each, in their order', () => {
  expect(
    enumeration()
      .getValues()
      .map(({ name }) => name.toLowerCase()),
  ).toEqual(NAMES);
});

test('the description of DiagramFormat in schema.graphql says how much each shows', () => {
  const drawn = formats.filter(({ mostPositions }) => mostPositions === limits.drawn);
  const names = drawn.map(({ name }) => name.toUpperCase());
  expect(enumeration().description).toBe(
    `How a diagram is written down. ${list.format(names)} show up to ${limits.drawn} positions, the others up to ${limits.data}.`,
  );
});

test('README.md names them all', () => {
  const [, shown, others] =
    /\/diagram\.(\w+)\?\S+, so that it can stand in a report; other endings are `(.*)`\./.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? [];
  expect(`${shown} ${others}`).toBe(NAMES.join(' '));
});

test.each(formats.map((format) => [format.name, format] as const))(
  '%s is text or bytes, as it says',
  async (_, format) => {
    const { body, mediaType } = await renderDiagram(articleView(), format);
    expect(typeof body === 'string').toBe(!format.isBinary);
    expect(mediaType).toBe(format.mediaType);
  },
);
