/** Devices, which no file of Windows may be called, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Bytes; with an ending, file systems take 255. */
const LONGEST = 200;

/** A text as the name of a file or folder that every file system takes: no separators, no signs of its own, not too long. */
export function fileName(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[<>:"|?*/\\\u0000-\u001f\u007f]/g, '_')
    .replace(/[. ]+$/, (end) => '_'.repeat(end.length))
    .replace(DEVICE, '_$&');
  let name = '';
  for (const letter of safe) {
    if (Buffer.byteLength(name) + Buffer.byteLength(letter) > LONGEST) return name;
    name += letter;
  }
  return name;
}

/** A path as one that leads below the folder it is put into, with `/` between its steps. */
export const pathBelow = (path: string): string =>
  path
    .split(/[/\\]+/)
    .filter((step) => !/^\.{0,2}$/.test(step))
    .map(fileName)
    .join('/');

/** Gives out paths, each once: what is taken, in capitals or not, gets a number before its ending. */
export function distinctPaths(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const [, start, ending] = /^(.*?)(\.[^./]*)?$/s.exec(path) as unknown as [string, string, string?];
    let given = path;
    for (let number = 2; taken.has(given.toLowerCase()); number++)
      given = `${start} (${number})${ending ?? ''}`;
    taken.add(given.toLowerCase());
    return given;
  };
}

/** What a file is called, without its folder and ending. */
export const stemOf = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').replace(/\.(?:gz)$/i, '').replace(/\.[^.]+$/, '');
