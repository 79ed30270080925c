import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** All werkvormen from all sides, played from their scripts in the browser itself: `npm run preview`. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [preact({ devToolsEnabled: false })],
  build: {
    outDir: here('../../dist/preview'),
    emptyOutDir: true,
    rollupOptions: { input: { index: here('index.html'), viewer: here('viewer.html'), cloud: here('cloud.html') } },
  },
});
