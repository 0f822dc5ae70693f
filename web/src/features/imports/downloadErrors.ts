import { download } from '@/api';
import type { ImportKind } from './kind';

/** The rows that are not taken, to mend and bring again. */
export function downloadErrors(kind: ImportKind, importId: string): Promise<void> {
  return download(`${kind.api}/${importId}/errors`, 'niet-overgenomen.csv');
}
