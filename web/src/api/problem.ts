/** RFC 9457 as the services send it. */
export type Problem = {
  type?: string;
  title?: string;
  detail?: string;
  status?: number;
  instance?: string;
  errors?: { field: string; message: string }[];
  /** Whom to call instead, where a parent may not do something. */
  contacts?: { name: string; phone: string | null }[];
} & Record<string, unknown>;

/** A call that was refused or failed; `problem` is what the service said. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
  }

  /** The last part of `/problems/no-seats-left`. */
  get slug(): string | undefined {
    return this.problem.type?.split('/').pop();
  }

  get fieldErrors(): { field: string; message: string }[] {
    return this.problem.errors ?? [];
  }
}

/** No answer at all: offline, or the gateway is away. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}
