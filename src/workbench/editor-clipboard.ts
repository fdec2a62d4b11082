// The clipboard that the editor is given in place of its own. Knows no Monaco.
import { copyToClipboard } from './clipboard.ts';

/**
 * In WebKit, Monaco's own clipboard answers every click and key on the page with a write it might need later, and such
 * a write ends one that the page has just begun: nothing else could be copied. The editor copies without it.
 */
export const editorClipboard = {
  writeText: async (text: string): Promise<void> => {
    await copyToClipboard(text);
  },
  readText: (): Promise<string> => navigator.clipboard.readText(),
  triggerPaste: (): undefined => undefined,
  writeFindText: (): Promise<void> => Promise.resolve(),
  readFindText: (): Promise<string> => Promise.resolve(''),
  writeResources: (): Promise<void> => Promise.resolve(),
  readResources: (): Promise<readonly []> => Promise.resolve([]),
  readImage: (): Promise<Uint8Array> => Promise.resolve(new Uint8Array()),
};
