import { Bystander, post, told } from './Bystander.ts';
import { startService } from './startService.ts';

// Small documents that are hard to validate: how long does each take, and what do others wait meanwhile?

const TIMES = 20;

/** Each fragment stands in the one before it. */
const chain = (length: number) =>
  `{ claims(first: 1) { nodes { ...f0 } } } ${Array.from(
    { length },
    (_, i) => `fragment f${i} on Claim { id ${i + 1 < length ? `...f${i + 1}` : ''} }`,
  ).join(' ')}`;
const repeated = (times: number) => `{ claims(first: 1) { nodes { ${'holder { name } '.repeat(times)} } } }`;
const named = (times: number) =>
  `{ ${Array.from({ length: times }, (_, i) => `a${i}: __typename`).join(' ')} }`;

const BOMBS: Readonly<Record<string, (i: number) => string>> = {
  'a chain of 490 fragments': (i) => `${chain(490)} # ${i}`,
  'one field 333 times': (i) => `${repeated(333)} # ${i}`,
  'one field 2,000 times': (i) => `${repeated(2_000)} # ${i}`,
  '5,000 names': (i) => `${named(5_000)} # ${i}`,
};

const service = await startService();
try {
  await post(service.url, '{ __typename }');
  for (const [what, document] of Object.entries(BOMBS)) {
    const others = new Bystander(service.url, '{ actors(first: 1) { nodes { name } } }');
    let longest = 0;
    let last = '';
    // Each is another text, so that none is known already.
    for (let i = 0; i < TIMES; i += 1) {
      const start = performance.now();
      const { status, text } = await post(service.url, document(i));
      longest = Math.max(longest, performance.now() - start);
      last = `${status} ${/"message":"([^"]{0,80})/.exec(text)?.[1] ?? ''}`;
    }
    process.stdout.write(
      `${what}: at most ${longest.toFixed(0)} ms, ${last}\n  others meanwhile: ${told(await others.stop())}\n`,
    );
  }
} finally {
  await service.stop();
}
