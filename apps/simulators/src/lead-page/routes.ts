import { readFileSync } from 'node:fs';
import type { FastifyPluginAsync } from 'fastify';

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const SCRIPTS = ['lead-page.js', 'timeline.js', 'element.js', 'example-replies.js'];

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page on which a person writes as a lead and watches what happens: three plain files, no build. */
export function leadPage(title = 'Write as a lead'): FastifyPluginAsync {
  return async scope => {
    const serve = (path: string, file: string, type: keyof typeof TYPES) =>
      scope.get(path, (_request, reply) =>
        reply
          .type(TYPES[type])
          .header('content-security-policy', POLICY)
          .header('x-content-type-options', 'nosniff')
          .header('cache-control', 'no-cache')
          .send(readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll('{{title}}', escapeHtml(title))),
      );
    serve('/', 'lead-page.html', 'html');
    serve('/lead-page/lead-page.css', 'lead-page.css', 'css');
    for (const file of SCRIPTS) serve(`/lead-page/${file}`, file, 'js');
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
