import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { idempotent, useApiErrors, useIdempotencyKey } from '@/api';
import { toast } from './toast';

/** Sends a form once, however often it is pressed: errors go to their fields, success to a toast and every list. */
export function useSend<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  {
    send,
    saved,
    done,
  }: {
    send: (values: Values, headers: ReturnType<typeof idempotent>) => Promise<unknown>;
    saved: string;
    done: () => void;
  },
) {
  const queries = useQueryClient();
  const errors = useApiErrors(form);
  const [key, renew] = useIdempotencyKey();
  const mutation = useMutation({
    mutationFn: (values: Values) => send(values, idempotent(key)),
    onSuccess: async () => {
      renew();
      toast(saved);
      done();
      await queries.invalidateQueries();
    },
    onError: errors.show,
  });
  return {
    busy: mutation.isPending,
    error: errors.error,
    submit: () => {
      errors.clear();
      void form.handleSubmit((values) => mutation.mutate(values))();
    },
  };
}
