import { setPriority } from 'node:os';
import sharp from 'sharp';
import { missingCharacters } from './missingCharacters.js';

// What runs in a process of its own: drawings become pixels, one at a time. JavaScript for the reason that `main.js`
// gives. Answers to requests go before it.

setPriority(10);

/** @param {import('./PixelProcess.ts').Drawing} drawing */
async function answer({ svg, density }) {
  try {
    const missing = missingCharacters(svg);
    if (missing.length > 0) return { missing };
    return { pixels: await sharp(Buffer.from(svg), { density }).png().toBuffer() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', async (/** @type {import('./PixelProcess.ts').Drawing} */ drawing) => {
  process.send?.(await answer(drawing));
});
// It ends with the service, which finishes what it has been asked when it is told to end.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
