/** A file in an archive, packed, with what it is when unpacked. */
export interface PackedFile {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** A zip archive of these files, with one directory that says of each what is true. */
export function packZip(files: readonly PackedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const facts = factsOf(file, name.length);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, where, name);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, name, file.packed);
    at += 4 + facts.length + name.length + file.packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What stands of a file both before it and in the directory. */
function factsOf({ method, packed, size, crc }: PackedFile, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // Its name is in UTF-8.
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(method, 4);
  // 1 January 1980, the first day that an archive can say.
  facts.writeUInt16LE(0x0021, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
