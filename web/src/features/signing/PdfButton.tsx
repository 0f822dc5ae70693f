import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { callHeaders, type Problem, ProblemError } from '@/api';
import { Button, ErrorState } from '@/ui';

/** Fetches a PDF with the headers of this tab, or of a link, and offers it as a file. */
export function PdfButton({
  path,
  headers,
  children,
}: {
  path: string;
  headers?: Record<string, string>;
  children: ReactNode;
}) {
  const fetching = useMutation({
    mutationFn: async () => {
      const response = await fetch(`/api/placement${path}`, {
        headers: { ...callHeaders('GET'), ...headers },
      });
      if (!response.ok) {
        throw new ProblemError(response.status, (await response.json().catch(() => ({}))) as Problem);
      }
      const address = URL.createObjectURL(await response.blob());
      const anchor = document.createElement('a');
      anchor.href = address;
      anchor.download = path.includes('certificate') ? 'stagecertificaat.pdf' : 'stagecontract.pdf';
      anchor.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
  });
  return (
    <div>
      <Button onClick={() => fetching.mutate()} disabled={fetching.isPending}>
        {children}
      </Button>
      <ErrorState error={fetching.error} />
    </div>
  );
}
