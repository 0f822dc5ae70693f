import { callHeaders } from './http';
import { NoAnswerError, type Problem, ProblemError } from './problem';

/**
 * Fetches a file with the headers of a call (a plain link cannot name the tenant) and hands it to the browser under a
 * name. `headers` are for who comes by a link.
 */
export async function download(
  address: string,
  name: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const response = await fetch(address, { headers: { ...callHeaders('GET'), ...headers } }).catch(
    (cause: unknown) => {
      throw new NoAnswerError('No answer', { cause });
    },
  );
  if (!response.ok) {
    throw new ProblemError(response.status, (await response.json().catch(() => ({}))) as Problem);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
