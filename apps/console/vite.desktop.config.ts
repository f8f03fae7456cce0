import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const external = ['electron', ...builtinModules, ...builtinModules.map(name => `node:${name}`)];

/**
 * Main and preload, each one CommonJS file: a sandboxed preload can be nothing else, and main then runs before `ready`
 * without the ordering questions of ES modules. `--mode main` and `--mode preload` choose which.
 */
export default defineConfig(({ mode }) => ({
  build: {
    ssr: `${mode}/index.ts`,
    outDir: `dist/${mode}`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { external, output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['electron'] },
}));
