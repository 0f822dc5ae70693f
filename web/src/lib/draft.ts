import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

const prefix = 'opstap.draft.';

/**
 * Keeps what was typed in this tab until it is sent: through a refresh, an expired session and a closed dialog.
 * Logging out clears it. Returns whether something was brought back, and a function that forgets it.
 */
export function useDraft<Values extends FieldValues>(name: string, form: UseFormReturn<Values>) {
  const key = prefix + name;
  const [restored, setRestored] = useState(() => sessionStorage.getItem(key) !== null);

  useEffect(() => {
    const stored = sessionStorage.getItem(key);
    if (stored !== null) {
      form.reset(JSON.parse(stored) as Values, { keepDefaultValues: true });
    }
    const subscription = form.watch((values) => sessionStorage.setItem(key, JSON.stringify(values)));
    return () => subscription.unsubscribe();
  }, [key, form]);

  return {
    restored,
    forget: () => {
      sessionStorage.removeItem(key);
      setRestored(false);
    },
  };
}
