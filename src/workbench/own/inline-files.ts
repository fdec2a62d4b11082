// Short files are handed to the workbench as text: then all that a lab can do with its files works on them. Long ones stay blobs.
import { fileBody } from '../../core/csv/text.ts';
import type { DeliveredFile, Lab } from '../../core/lab.ts';
import { INLINE_BYTES } from './limits.ts';

export async function withShortFilesInline(lab: Lab): Promise<Lab> {
  const files = lab.deliveries.flatMap((delivery) => delivery.files);
  if (files.reduce((sum, file) => sum + sizeOf(file), 0) > INLINE_BYTES) return lab;
  const deliveries = await Promise.all(
    lab.deliveries.map(async (delivery) => ({
      ...delivery,
      files: await Promise.all(delivery.files.map(inline)),
    })),
  );
  return { ...lab, deliveries };
}

async function inline(file: DeliveredFile): Promise<DeliveredFile> {
  if (file.body.kind !== 'blob') return file;
  const bytes = new Uint8Array(await file.body.blob.arrayBuffer());
  return { ...file, body: fileBody(bytes) };
}

function sizeOf({ body }: DeliveredFile): number {
  return body.kind === 'blob' ? body.blob.size : 0;
}
