// SQLite's numbers of variable length, as far as rows and their sizes need them: seven bits a byte, the highest first.

/** Up to 2^49: more than a file can have of anything. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** Gives the place behind it. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  const end = at + varintLength(value);
  let rest = value;
  bytes[end - 1] = rest % 128;
  for (let place = end - 2; place >= at; place--) {
    rest = Math.floor(rest / 128);
    bytes[place] = 128 + (rest % 128);
  }
  return end;
}
