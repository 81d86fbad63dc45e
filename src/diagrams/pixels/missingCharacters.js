import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face } from 'harfbuzzjs';

/** What has no glyph of its own: white space, controls, and what only acts upon its neighbours. */
const WITHOUT_GLYPH = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/**
 * The code points of each file of `fontFiles`, in its order: the first few files have most texts' letters, and the others
 * are not read for those.
 *
 * @type {Set<number>[]}
 */
const known = [];

/** @type {string[] | undefined} */
let files;

/**
 * The characters of an SVG's text for which no font of `fonts.conf` has a glyph, each once: boxes would be drawn.
 *
 * @param {string} svg whose `text` elements have no others within
 * @returns {string[]}
 */
export function missingCharacters(svg) {
  const text = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, words]) => words).join('');
  const wanted = new Set(text.replace(/&[#\w]+;/gu, ''));
  let missing = [...wanted].filter((character) => !WITHOUT_GLYPH.test(character));
  files ??= fontFiles();
  for (const [index, file] of files.entries()) {
    if (missing.length === 0) break;
    known[index] ??= new Set(new Face(new Blob(readFileSync(file))).collectUnicodes());
    missing = missing.filter((character) => !known[index]?.has(character.codePointAt(0) ?? 0));
  }
  return missing;
}

/** The font files of the folders that `fonts.conf` names and that are there, in its order. */
function fontFiles() {
  const conf = new URL('./fonts.conf', import.meta.url);
  const folders = readFileSync(conf, 'utf8').matchAll(/<dir prefix="relative">(.*)<\/dir>/gu);
  return [...folders].flatMap(([, folder]) => {
    const path = fileURLToPath(new URL(`${folder}/`, conf));
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => /\.(?:ttf|otf)$/u.test(name))
      .sort()
      .map((name) => path + name);
  });
}
