import { beforeEach, expect, test } from 'vitest';
import { digestOf, type Packet, packetText } from '../../src/exchange/packet/Packet.ts';
import { packetOf } from '../../src/exchange/packet/packetOf.ts';
import { verifyPacket } from '../../src/exchange/packet/verifyPacket.ts';
import type { Store } from '../../src/stores/Store.ts';
import { openReported, PUBLIC_URL, TEXT } from './openReported.ts';

let store: Store;
let packet: Packet;
let file: string;
beforeEach(async () => {
  store = await openReported();
  packet = await packetOf(store, await store.transaction((t) => t.ids('Claim')), PUBLIC_URL);
  file = packetText(packet);
});

/** What is said of a packet, also where it is none. */
function told(changed: string, text: string | null = null): readonly string[] {
  try {
    return verifyPacket(changed, text);
  } catch (error) {
    return [error instanceof Error ? error.message : ''];
  }
}

test('has the words, what stands around them, who reports them, and what was decided', () => {
  expect(packet.claims).toMatchObject([
    {
      ...{ holder: { name: 'Ann' }, holderText: null, stance: 'SUPPORTS', via: [{ name: 'Ben' }] },
      notes: ['the words kept do not name the holder', 'only these words of a longer text were kept'],
      passages: [
        { start: 3, end: 21, exact: 'Ann wants the toll', before: '🚢 =', after: ', says Ben.' },
        { start: 23, end: 31, exact: 'says Ben', before: '🚢 =Ann wants the toll, ', after: '.' },
      ],
      decisions: [{ status: 'ACCEPTED', by: 'dm', note: null }],
    },
  ]);
});

test('is as it was written, by itself and against its text', () => {
  expect(told(file)).toEqual([]);
  expect(told(file, TEXT)).toEqual([]);
});

test('is the same by the slugs of its claims, of which each is there once', async () => {
  const [{ id = '', slug = '' } = {}] = packet.claims;
  expect(await packetOf(store, [slug, id], PUBLIC_URL)).toEqual(packet);
});

test('with any one letter changed, added or taken out is found, and what was changed is named', () => {
  const named =
    /^(?:Claim .+ was changed|The packet was changed|Line \d+ is not as it was written|This is no packet)/;
  for (let i = 0; i < file.length; i += 1)
    for (const letter of [file[i] === 'x' ? 'y' : 'x', `${file[i]} `, '']) {
      const changed = file.slice(0, i) + letter + file.slice(i + 1);
      expect(told(changed)[0], `letter ${i} as ${JSON.stringify(letter)}`).toMatch(named);
    }
});

test('says which claim was changed, and where nothing but the layout was', () => {
  const [{ id = '' } = {}] = packet.claims;
  expect(told(file.replace('"SUPPORTS"', '"OBJECTS"'))).toEqual([
    expect.stringMatching(
      new RegExp(`^Claim ${id} was changed: its digest is [0-9a-f]{64}, and it comes to `),
    ),
    expect.stringMatching(/^The packet was changed: /),
  ]);
  expect(told(`${file}\n`)).toEqual([
    `Line ${file.split('\n').length} is not as it was written, although it says the same.`,
  ]);
  expect(told(file.replace('"form": 1', '"form": 2'))).toEqual([
    'The packet was changed, or written by another version of demarche: its form is 2, not 1.',
  ]);
  expect(told('{"data":{}}')).toEqual([
    'This is no packet that "demarche packet" has written, or a part of it was taken out.',
  ]);
});

test('without words is found, whoever worked out its digests anew', () => {
  const [claim] = packet.claims;
  if (claim === undefined) throw new Error('The packet has no claim.');
  const wordless = { ...claim, passages: [] };
  const changed = { ...packet, claims: [{ ...wordless, digest: digestOf(wordless) }] };
  expect(told(packetText({ ...changed, digest: digestOf(changed) }), TEXT)).toEqual([
    `Claim ${claim.id} rests on no words: that is no claim.`,
  ]);
});

test('against another text says so', () => {
  expect(told(file, `${TEXT} `)).toEqual([
    expect.stringContaining('the text is not the one that was read: its SHA-256 is'),
  ]);
});

test('of claims that are not there is refused with all of them', async () => {
  await expect(packetOf(store, ['nobody', packet.claims[0]?.id ?? '', 'none'], PUBLIC_URL)).rejects.toThrow(
    'There is no claim "nobody", "none" that was accepted.',
  );
});
