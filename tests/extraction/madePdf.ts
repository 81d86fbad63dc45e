import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/** A line of a page: its words, how large its letters are, and how far below the line before it stands. */
export interface MadeLine {
  readonly text: string;
  readonly size?: number;
  readonly below?: number;
}

/** A PDF with these lines on its pages, in Helvetica; a page without lines has a picture's place only. */
export function madePdf(pages: readonly (readonly MadeLine[])[], info = ''): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const kids = pages.map((lines) => {
    const content = `BT ${lines.map(drawn).join(' ')} ET`;
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  objects.push(`<< ${info} >>`);
  return assembled(objects, `/Root 1 0 R /Info ${objects.length} 0 R`);
}

/** A PDF of a few kilobytes whose one page is two gigabytes of blanks. */
export function bombPdf(): Buffer {
  const blanks = deflateRawSync(Buffer.alloc(2_000_000, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const zlib = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: 1000 }, () => blanks),
    Buffer.from([0x03, 0x00, 0, 0, 0, 0]),
  ]);
  const content = deflateSync(zlib, { level: 9 }).toString('latin1');
  return assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
      `<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${content}\nendstream`,
    ],
    '/Root 1 0 R',
  );
}

/** A PDF of which nothing can be read without a password. */
export function lockedPdf(): Buffer {
  const zeros = '00'.repeat(32);
  return assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${zeros}> /U <${zeros}> >>`,
    ],
    `/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]`,
  );
}

function drawn({ text, size = 11, below = 14 }: MadeLine, i: number): string {
  const escaped = text.replace(/[()\\]/g, '\\$&');
  return `/F1 ${size} Tf ${i === 0 ? '72 760' : `0 ${-below}`} Td (${escaped}) Tj`;
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
