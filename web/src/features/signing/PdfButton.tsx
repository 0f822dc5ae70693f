import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { download } from '@/api';
import { Button, ErrorState } from '@/ui';

/** Fetches a PDF with the headers of this tab, or of a link, and offers it as a file. */
export function PdfButton({
  path,
  fileName = path.includes('certificate') ? 'stagecertificaat.pdf' : 'stagecontract.pdf',
  headers,
  children,
}: {
  path: string;
  fileName?: string;
  headers?: Record<string, string>;
  children: ReactNode;
}) {
  const fetching = useMutation({
    mutationFn: () => download(`/api/placement${path}`, fileName, headers),
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
