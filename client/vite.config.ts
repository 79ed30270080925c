import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Four pages: one per face, and one for who looks after the community. No inline script or style anywhere, so that the server can say
 * `script-src 'self'; style-src 'self'`. `es2019` because phones in a café are often old.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    sourcemap: false,
    target: 'es2019',
    cssTarget: ['chrome70', 'safari13', 'firefox70'],
    modulePreload: { polyfill: false },
    // What draws the pages of a document, in kB; only a screen or a laptop that shows one gets it.
    chunkSizeWarningLimit: 600,
    rollupOptions: {
      input: {
        participant: here('participant/index.html'),
        facilitator: here('facilitator/index.html'),
        screen: here('screen/index.html'),
        coordinator: here('coordinator/index.html'),
      },
    },
  },
});
