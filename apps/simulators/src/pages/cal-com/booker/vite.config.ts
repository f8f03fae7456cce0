import { defineConfig, type Plugin } from 'vite';

/** Where the component looks for its icons and for pictures: on the page's own server, not at the hosted service. */
const atHome: Plugin = {
  name: 'at-home',
  enforce: 'pre',
  transform: {
    filter: { id: /@calcom\/atoms\/dist\/.*\.js$/ },
    handler: code => ({
      code: code.replaceAll('"https://app.cal.com"', 'location.origin').replaceAll('https://app.cal.com', ''),
      map: null,
    }),
  },
};

export default defineConfig({
  base: '/_booker/',
  plugins: [atHome],
  build: {
    // Served to this machine only, and seldom: a short build matters more than few bytes.
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: `${import.meta.dirname}/page.html` },
  },
});
