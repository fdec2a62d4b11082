// Thrown by a source of bytes that has none to give any more.

/** A file of the user's that was changed, moved or deleted since it was chosen: the browser refuses to read it. */
export class UnreadableFile extends Error {}
