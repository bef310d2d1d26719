import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;

/**
 * The content of a zip archive that holds exactly one file of this name, read in memory: nothing is unpacked, so that
 * no path and no link in the archive can matter. Format: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 *
 * @throws Error that says why it is refused: other files, another name, encryption, more than `mostBytes`.
 */
export function onlyFile(archive: Uint8Array, name: string, mostBytes: number): Uint8Array {
  const zip = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(zip);
  if (zip.readUInt16LE(end + 10) !== 1) throw new Error("it does not hold exactly one file");
  const entry = zip.readUInt32LE(end + 16);
  if (read32(zip, entry) !== ENTRY) throw new Error("its directory is broken");
  const [method, packed, size] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 24),
  ];
  const nameLength = zip.readUInt16LE(entry + 28);
  if (zip.toString("utf8", entry + 46, entry + 46 + nameLength) !== name) {
    throw new Error(`its file is not ${name}`);
  }
  if (zip.readUInt16LE(entry + 8) & ENCRYPTED) throw new Error("its file is encrypted");
  if (size > mostBytes) throw new Error("its file is too large");
  const from = contentOf(zip, zip.readUInt32LE(entry + 42));
  return unpacked(zip.subarray(from, from + packed), method, mostBytes);
}

/** Place of the last record, which a comment may follow. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new Error("it is not a zip archive");
}

/** Start of a file's bytes, behind its local header. */
function contentOf(zip: Buffer, header: number): number {
  if (read32(zip, header) !== LOCAL) throw new Error("its directory is broken");
  return header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
}

function read32(zip: Buffer, at: number): number | null {
  return at + 46 <= zip.length ? zip.readUInt32LE(at) : null;
}

/** The size that an archive declares may be a lie: the limit holds for what comes out. */
function unpacked(bytes: Buffer, method: number, mostBytes: number): Uint8Array {
  if (method === 0 && bytes.length <= mostBytes) return bytes;
  if (method !== 8) throw new Error("its file is packed in an unknown way");
  return inflateRawSync(bytes, { maxOutputLength: mostBytes });
}
