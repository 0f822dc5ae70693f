import { useCallback, useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ProblemError } from './problem';

/**
 * Puts a 422's field errors at their fields and keeps the rest for an ErrorState above the form.
 * `const { error, show, clear } = useApiErrors(form)`, then `onError: show`.
 */
export function useApiErrors<Values extends FieldValues>(form: UseFormReturn<Values>) {
  const [error, setError] = useState<unknown>();

  const show = useCallback(
    (cause: unknown) => {
      setError(cause);
      if (!(cause instanceof ProblemError)) return;
      const known = form.getValues();
      let focused = false;
      for (const { field, message } of cause.fieldErrors) {
        // `guardians[0].email` and `guardians.0.email` are the same field.
        const path = field.replace(/\[(\w+)\]/g, '.$1') as Path<Values>;
        if (path.split('.')[0]! in known) {
          form.setError(path, { type: 'server', message }, { shouldFocus: !focused });
          focused = true;
        }
      }
    },
    [form],
  );

  return { error, show, clear: useCallback(() => setError(undefined), []) };
}
