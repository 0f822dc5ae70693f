import { callHeaders, NoAnswerError, ProblemError } from '@/api';
import type { ImportKind } from './kind';

/** Fetches the file with the headers of a call (a plain link cannot name the tenant) and hands it to the browser. */
export async function downloadErrors(kind: ImportKind, importId: string): Promise<void> {
  const response = await fetch(`${kind.api}/${importId}/errors`, {
    headers: callHeaders('GET'),
  }).catch((cause: unknown) => {
    throw new NoAnswerError('No answer', { cause });
  });
  if (!response.ok) throw new ProblemError(response.status, {});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'niet-overgenomen.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
