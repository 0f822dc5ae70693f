import { Outlet } from '@tanstack/react-router';
import { Toasts } from '@/ui/Toasts';
import { SessionExpiredDialog } from './SessionExpiredDialog';

export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
      <SessionExpiredDialog />
    </>
  );
}
