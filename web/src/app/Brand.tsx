import { Link } from '@/ui';

export function Brand({ className }: { className?: string }) {
  return (
    <Link to="/" className={`op-brand ${className ?? ''}`} aria-label="Opstap">
      <svg width="34" height="34" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <rect width="64" height="64" rx="15" fill="#17504d" />
        <path
          d="M12 48h12a2 2 0 0 0 2-2v-8h10a2 2 0 0 0 2-2v-8h14"
          fill="none"
          stroke="#f8f5ef"
          strokeWidth="6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="46" cy="16" r="6" fill="#f2a07b" />
      </svg>
      <span>Opstap</span>
    </Link>
  );
}
