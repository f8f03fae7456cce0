import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toaster } from 'sonner';
import './styles/tokens.css';
import './styles/base.css';
import './styles/blocks.css';
import './styles/states.css';
import './styles/overlays.css';
import './styles/shell.css';
import './styles/shell-narrow.css';
import './styles/inbox.css';
import './styles/thread.css';
import './styles/message.css';
import './styles/reading.css';
import './styles/cards.css';
import './styles/thread-narrow.css';
import './styles/pages.css';
import './styles/bookings.css';
import './styles/booking-panel.css';
import './styles/foundations.css';
import './styles/book-dialog.css';
import './styles/attempts.css';
import './styles/review.css';
import './styles/pictures.css';
import './styles/notices.css';
import './styles/sign-in.css';
import './styles/pages-narrow.css';
import { queryClient } from './api/client.ts';
import { applyTheme, useTheme } from './hooks/use-theme.ts';
import { router } from './routes.tsx';

applyTheme();

function Console() {
  const theme = useTheme();
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster theme={theme} position="bottom-right" closeButton duration={4000} gap={8} />
      </QueryClientProvider>
    </StrictMode>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Console />);
