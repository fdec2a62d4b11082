// Whether bytes are UTF-8, told as TextDecoder tells it, without making a string of them.

/** False where TextDecoder would put U+FFFD for some of the bytes. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    if (more === 0 || at + more >= to || !secondFits(lead, bytes[at + 1]!)) return false;
    for (let next = at + 2; next <= at + more; next++) if ((bytes[next]! & 0xc0) !== 0x80) return false;
    at += more + 1;
  }
  return true;
}

/** No long forms, no surrogates, nothing above U+10FFFF. */
function secondFits(lead: number, second: number): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high;
}
