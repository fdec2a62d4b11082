// An author's error: fails the build, says which file, what is wrong there, and what to write instead.

export class AuthorError extends Error {
  override readonly name = 'AuthorError';
  /** Path from the repo's root. */
  readonly file: string;
  readonly hint: string;

  constructor(file: string, message: string, hint: string) {
    super(`${file}: ${message}. Hint: ${hint}.`);
    this.file = file;
    this.hint = hint;
  }
}
