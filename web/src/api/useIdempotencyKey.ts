import { useCallback, useState } from 'react';

/**
 * One key for one intention: it stays the same while someone retries and is renewed after success.
 * `const [key, renew] = useIdempotencyKey()`.
 */
export function useIdempotencyKey(): [string, () => void] {
  const [key, setKey] = useState(() => crypto.randomUUID() as string);
  return [key, useCallback(() => setKey(crypto.randomUUID()), [])];
}
