import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The renderer, built once for both homes: a server mounts it under `/console/`, and the desktop app serves the same
 * files at `app://bundle/console/`. One base path keeps deep links and lazy chunks working in both.
 */
export default defineConfig({
  root: 'renderer',
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    sourcemap: false,
  },
  server: {
    port: 5174,
    proxy: Object.fromEntries(
      ['/trpc', '/api/auth', '/evidence'].map(path => [
        path,
        process.env.OVERLAP_SERVER_URL ?? 'http://127.0.0.1:4310',
      ]),
    ),
  },
});
