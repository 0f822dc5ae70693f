/** What somebody carries before anything of this overleg is recorded. */
export type Carrier = { id: string; students: number };

/** Who gets whom, by student. */
export type Shares = Readonly<Record<string, string | undefined>>;

/** How many of these shares go to each, beside what they carry. */
export function added(shares: Shares, carrier: string): number {
  return Object.values(shares).filter((id) => id === carrier).length;
}

/**
 * Gives every student without a share to whoever then carries least; who comes first in the list wins a tie. Only a
 * proposal: the people of the overleg decide.
 */
export function shareEvenly(
  students: readonly string[],
  carriers: readonly Carrier[],
  shares: Shares,
): Shares {
  const result: Record<string, string | undefined> = { ...shares };
  for (const student of students) {
    if (result[student]) continue;
    const lightest = [...carriers].sort(
      (a, b) => a.students + added(result, a.id) - (b.students + added(result, b.id)),
    )[0];
    if (lightest) result[student] = lightest.id;
  }
  return result;
}
