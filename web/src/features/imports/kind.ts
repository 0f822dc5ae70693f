/** How far an import is. */
export type State = 'CHECKED' | 'RUNNING' | 'DONE' | 'FAILED' | 'UNDOING' | 'UNDONE';

/** What an import will do with a row. */
export const outcomes = ['REFUSED', 'DOUBTFUL', 'CHANGED', 'NEW', 'SAME'] as const;
export type Outcome = (typeof outcomes)[number];
export type Decision = 'IMPORT' | 'SKIP';

/** An import, whatever it is a list of. */
export type Import = {
  id: string;
  fileName: string;
  state: State;
  encoding: string;
  separator: string;
  headerLine: number;
  headers: string[];
  columns: Record<string, number>;
  totals: { added: number; changed: number; same: number; doubtful: number; refused: number };
  codes: Record<string, number>;
  progress: number;
  total: number;
  result: { added: number; changed: number; kept: number };
  createdAt: string;
  createdBy: string;
  undoUntil?: string;
  /** The list of one mentor, which touches no student of another. */
  ownClass?: boolean;
};

export type ImportRow = {
  line: number;
  cells: string[];
  outcome: Outcome;
  codes: string[];
  sameAsLine?: number;
  decision: Decision;
};

type Page<T> = { items: T[]; next?: string };

/**
 * What is imported, where its service is, and which words its screens use: `imports:<name>.…` beside the words that all
 * imports share.
 */
export type ImportKind = {
  name: 'companies' | 'students';
  /** The address of its screens. */
  base: string;
  /** The address of its API behind the gateway. */
  api: string;
  /** The files it reads, as a file input names them. */
  accept: string;
  meanings: readonly string[];
  /** The columns without which nothing new can come of a row. */
  needed: readonly string[];
  /** The columns that tell a person which row it is. */
  shown: readonly string[];
  /** Lists that look different once the rows are taken. */
  changes: readonly string[];

  list: (cursor: string | undefined) => Promise<Page<Import>>;
  upload: (file: File) => Promise<Import>;
  one: (id: string) => Promise<Import>;
  rows: (id: string, outcome: Outcome, cursor: string | undefined) => Promise<Page<ImportRow>>;
  remap: (id: string, columns: Record<string, number>) => Promise<Import>;
  decide: (id: string, line: number, decision: Decision) => Promise<unknown>;
  confirm: (id: string) => Promise<Import>;
  undo: (id: string) => Promise<Import>;
  /** The same import, as a message of the stream tells it. */
  told: (message: string) => Import;
};

/** What every import reads: a workbook or a CSV file. */
export const sheets = '.xlsx,.csv,text/csv,text/plain';

/** The file is the body as it is; the type of an octet stream in OpenAPI is a string. */
export function asBody(file: File) {
  return {
    body: file as unknown as string,
    bodySerializer: (body: string) => body as unknown as BodyInit,
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
  };
}
