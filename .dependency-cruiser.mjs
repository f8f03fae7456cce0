/** Who may import whom. Read by `pnpm check:imports`; the picture is in README.md. */

const CHAPTERS = 'intake|understanding|language-model|decision|reply|booking|notification';
/** Our own calendar is a booking provider that stands on the availability engine; a reply's links are read apart. */
const ALSO = { booking: '|availability', understanding: '|scheduler-link' };
const allow = (name, from, to) => ({
  name: `imports-of-${name}`,
  severity: 'error',
  from: { path: from },
  to: { path: '^(packages|apps|worker)/', pathNot: to },
});
const only = (library, pattern, where) => ({
  name: `${library}-stays-in-its-place`,
  severity: 'error',
  from: { pathNot: where },
  to: { path: pattern },
});

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'tests-are-imported-by-tests-only',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^apps/proof/|^packages/testing/' },
      to: { path: '\\.test\\.tsx?$|^apps/proof/|^packages/testing/' },
    },
    // domain ← scheduler-link, chapters, availability, database, queue ← outcome, auth, shadow ← api, worker ← server
    allow('domain', '^packages/domain/', '^packages/domain/'),
    allow('scheduler-link', '^packages/scheduler-link/', '^packages/(scheduler-link|domain)/'),
    ...CHAPTERS.split('|').map(chapter =>
      allow(
        chapter,
        `^packages/${chapter}/(?!.*\\.test\\.|.*/fixtures/)`,
        `^packages/(${chapter}|domain${ALSO[chapter] ?? ''})/`,
      ),
    ),
    allow('availability', '^packages/availability/(?!.*\\.test\\.|.*/fixtures/)', '^packages/(availability|domain)/'),
    allow('database', '^packages/database/(?!.*\\.test\\.)', '^packages/(database|domain)/'),
    allow('queue', '^packages/queue/(?!.*\\.test\\.)', '^packages/(queue|domain)/'),
    allow('evidence', '^packages/evidence/', '^packages/(evidence|domain)/'),
    allow('auth', '^packages/auth/(?!.*\\.test\\.)', '^packages/(auth|database|domain)/'),
    allow(
      'outcome',
      '^packages/outcome/(?!.*\\.test\\.)',
      '^packages/(outcome|availability|database|queue|reply|notification|scheduler-link|domain)/',
    ),
    allow(
      'shadow',
      '^packages/shadow/(?!.*\\.test\\.)',
      '^packages/(shadow|understanding|decision|availability|outcome|database|scheduler-link|domain)/',
    ),
    allow(
      'api',
      '^packages/api/(?!.*\\.test\\.)',
      '^packages/(api|auth|availability|database|evidence|queue|outcome|shadow|scheduler-link|domain)/',
    ),
    allow(
      'worker',
      '^worker/(?!.*\\.test\\.)',
      `^worker/|^packages/(${CHAPTERS}|availability|database|evidence|queue|outcome|scheduler-link|domain)/`,
    ),
    allow(
      'server',
      '^apps/server/(?!.*\\.test\\.)',
      '^apps/server/|^packages/(api|auth|availability|database|evidence|queue|outcome|intake|notification|scheduler-link|domain)/',
    ),
    allow(
      'console',
      '^apps/console/(?!mock/|e2e/|.*\\.test\\.)',
      '^apps/console/|^packages/domain/|^packages/api/src/app-router\\.ts$',
    ),
    allow('simulators', '^apps/simulators/', '^apps/simulators/'),
    {
      name: 'console-sees-the-router-as-a-type',
      severity: 'error',
      from: { path: '^apps/console/(?!mock/)' },
      to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-and-renderer-meet-in-shared',
      severity: 'error',
      from: { path: '^apps/console/renderer/' },
      to: { path: '^apps/console/(main|preload)/' },
    },
    {
      name: 'renderer-is-not-imported-by-main',
      severity: 'error',
      from: { path: '^apps/console/(main|preload)/' },
      to: { path: '^apps/console/renderer/' },
    },
    // libraries that one place owns
    only('prisma', '@prisma/|generated/', '^packages/database/|^prisma/|^prisma\\.config'),
    only('pg-boss', 'node_modules/pg-boss', '^packages/queue/'),
    only('better-auth', 'node_modules/(better-auth|@better-auth)', '^packages/auth/'),
    only(
      'playwright',
      'node_modules/(playwright|playwright-core|@axe-core)',
      '^worker/src/browser/|^apps/proof/|^apps/console/e2e/',
    ),
    only('electron', 'node_modules/electron/', '^apps/console/(main|preload|e2e)/'),
    only('ai', 'node_modules/(ai|@ai-sdk)/', '^packages/language-model/'),
    only('slack-and-resend', 'node_modules/(@slack|resend)/', '^packages/notification/|^apps/simulators/.*\\.test\\.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|generated' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    progress: { type: 'none' },
  },
};
