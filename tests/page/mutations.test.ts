import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { addDocument } from '../../src/page/mutations/addDocument.ts';
import { decide } from '../../src/page/mutations/decide.ts';
import { declare } from '../../src/page/mutations/declare.ts';
import { leaveOut } from '../../src/page/mutations/leaveOut.ts';
import { recordClaims } from '../../src/page/mutations/recordClaims.ts';
import { sdl } from '../../src/schema/graphModel.ts';
import { publicSdl } from '../../src/schema/publicSdl.ts';

const schema = buildSchema(publicSdl(sdl));

test.each([addDocument, decide, declare, leaveOut, recordClaims])(
  'the public API takes $text',
  ({ text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text).toContain('key: $key');
    expect(text).toContain('faults { rule path message nearest }');
  },
);
