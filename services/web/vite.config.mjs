import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The text font is asked for at once, not only when the style that names it has been read. */
const preloadFont = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter(file => /hanken-grotesk-latin-wght-normal.*\.woff2$/.test(file))
        .map(file => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          injectTo: 'head',
        })),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFont],
  build: {
    // Those that know light-dark(), which both themes stand on.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
  },
  server: {
    // `npm start` in another terminal answers what the page asks for.
    proxy: {
      '/api': process.env.API_URL ?? 'http://127.0.0.1:3000',
      '/ws': { target: process.env.API_URL ?? 'http://127.0.0.1:3000', ws: true },
    },
  },
});
