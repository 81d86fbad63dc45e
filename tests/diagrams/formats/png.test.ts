import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { png } from '../../../src/diagrams/formats/png.ts';
import { drawSvg } from '../../../src/diagrams/formats/svg.ts';
import { PixelProcess } from '../../../src/diagrams/pixels/PixelProcess.ts';
import { articleView } from '../articleView.ts';
import { emptyView, hardView } from '../hardView.ts';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Rows of a filter byte and four bytes a pixel, still filtered. */
  readonly rows: Buffer;
}

/** Reads the chunks of a PNG (ISO 15948). */
function decode(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const kind = file.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    rows: inflateSync(Buffer.concat(data)),
  };
}

async function draw(
  view = articleView(),
  scheme: 'light' | 'dark' | 'auto' = 'auto',
  scale = 1,
): Promise<Uint8Array> {
  const body = await png.write(view, { scheme, scale, size: 'whole', foot: null });
  if (typeof body === 'string') throw new Error('PNG is bytes.');
  return body;
}

/** The first pixel: it has no neighbours, so every filter leaves it as it is. */
function corner(picture: Picture): number[] {
  return [...picture.rows.subarray(1, 5)];
}

test('as large as the SVG says, times the scale', async () => {
  const [, width, height] =
    /width="(\d+)" height="(\d+)"/u.exec(drawSvg(articleView(), { scheme: 'light' })) ?? [];
  const picture = decode(await draw(articleView(), 'light', 2));
  expect([picture.width, picture.height]).toEqual([Number(width) * 2, Number(height) * 2]);
  expect(picture.rows.length).toBe(picture.height * (1 + 4 * picture.width));
});

test('light unless dark is asked for', async () => {
  expect(corner(decode(await draw(articleView(), 'auto')))).toEqual([255, 255, 255, 255]);
  expect(corner(decode(await draw(articleView(), 'dark')))).toEqual([0x14, 0x17, 0x1c, 255]);
});

test('text is drawn: other letters, other pixels', async () => {
  const named = (name: string) => draw({ ...emptyView, title: name });
  expect(await named('Putin')).not.toEqual(await named('     '));
  // One box in place of each letter would be the same picture.
  for (const [one, other] of [
    ['Путин', 'Мутин'],
    ['مصطفى', 'مصفطى'],
    ['שלום 🕊️', 'שלום 🚀'],
    ['Orbán 🇭🇺', 'Orbán 🇩🇪'],
    ['👩‍⚖️', '👩‍🚀'],
  ] as const)
    expect(await named(one), one).not.toEqual(await named(other));
});

/** Names in the scripts of states, as news has them. */
const SCRIPTS = [
  '中方外交部发言人',
  '中華民國外交部',
  '日本の外務大臣 カタカナ',
  '한국 외교부',
  '한국'.normalize('NFD'),
  'รัฐมนตรีว่าการกระทรวง',
  'नरेन्द्र मोदी',
  'পররাষ্ট্র মন্ত্রণালয়',
  'வெளியுறவுத்துறை',
  'విదేశాంగ మంత్రిత్వ',
  'વિદેશ મંત્રાલય',
  'ਵਿਦੇਸ਼ ਮੰਤਰਾਲੇ',
  'ವಿದೇಶಾಂಗ ಸಚಿವಾಲಯ',
  'വിദേശകാര്യ മന്ത്രാലയം',
  'ବୈଦେଶିକ ମନ୍ତ୍ରଣାଳୟ',
  'විදේශ අමාත්\u200dයාංශය',
  'ក្រសួងការបរទេស',
  'ກະຊວງການຕ່າງປະເທດ',
  'နိုင်ငံခြားရေးဝန်ကြီးဌာန',
  'የውጭ ጉዳይ ሚኒስቴር',
  'މިނިސްޓްރީ',
  'وزارة الخارجية',
  'وزارتِ خارجہ پاکستان ٹڈڑےں',
  'وەزارەتی دەرەوە',
  'משרד החוץ',
  'Արտաքին գործերի',
  'საგარეო ᲡᲐᲥᲛᲔᲗᲐ 5 ₾',
  'Κωνσταντίνος',
  'Зеленський Ўзбек',
  'Nguyễn Văn Thiệu',
  'Łukasz Żółć Işık',
  'soft\u00adhyphen, \u202eoverride\u202c',
];

test('there are letters for the scripts of states', async () => {
  const view = { ...emptyView, notes: SCRIPTS };
  expect(decode(await draw(view)).height).toBeGreaterThan(300);
});

test('一 is a stroke, and not a box', async () => {
  const rows = async (title: string) => {
    const { data, info } = await sharp(await draw({ ...emptyView, title }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const length = info.width * info.channels;
    return Array.from({ length: info.height }, (_, row) =>
      data.subarray(row * length, (row + 1) * length).toString('latin1'),
    );
  };
  const [stroke, nothing] = [await rows('一一一'), await rows(' ')];
  const differing = stroke.filter((row, index) => row !== nothing[index]).length;
  expect(differing).toBeGreaterThan(0);
  expect(differing).toBeLessThan(6);
});

test('what no font has is named, and no box is drawn for it', async () => {
  await expect(draw({ ...emptyView, title: 'Fula 𞤀, Tibetan བ and A' })).rejects.toMatchObject({
    code: 'BAD_ARGUMENT',
    message:
      'No font of PNG pictures has a letter for 𞤀 (U+1E900) and བ (U+0F56): they would be boxes. Take it as svg, which is drawn with the fonts of whoever looks at it.',
    details: { argument: 'format', given: 'png', missing: ['𞤀', 'བ'] },
  });
  await expect(draw({ ...emptyView, title: 'ᠮᠣᠩᠭᠣᠯᠤᠨ' })).rejects.toThrow(
    'ᠮ (U+182E), ᠣ (U+1823), ᠩ (U+1829), ᠭ (U+182D), ᠯ (U+182F) and 2 more: they',
  );
});

test('the fonts of the machine make no difference', async () => {
  const pixels = new PixelProcess();
  vi.stubEnv('FONTCONFIG_FILE', '/nowhere/fonts.conf');
  vi.stubEnv('FONTCONFIG_SYSROOT', '/nowhere');
  const drawn = await pixels.draw({ svg: drawSvg(articleView(), { scheme: 'light' }), density: 72 });
  vi.unstubAllEnvs();
  expect(drawn).toEqual(await draw(articleView(), 'light'));
});

test('equal views give equal bytes', async () => {
  expect(await draw()).toEqual(await draw());
});

test('hard names and nothing at all are drawn', async () => {
  expect(decode(await draw(hardView())).width).toBeGreaterThan(600);
  expect(decode(await draw(emptyView)).width).toBe(640);
});

test('a picture that nobody waits for is no longer drawn, and the next one is not mistaken for it', async () => {
  const pixels = new PixelProcess();
  const small = { svg: drawSvg(emptyView, { scheme: 'light' }), density: 72 };
  const first = await pixels.draw(small);
  const leaving = new AbortController();
  const large = pixels.draw(
    { svg: drawSvg(articleView(), { scheme: 'light' }), density: 288 },
    leaving.signal,
  );
  leaving.abort();
  await expect(large).rejects.toMatchObject({
    code: 'DEADLINE_EXCEEDED',
    message:
      'The picture took longer than it may. Narrow it by issue, actor, document or stance, or take it as svg.',
  });
  expect(await pixels.draw(small)).toEqual(first);
});
