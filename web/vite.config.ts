import vue from '@vitejs/plugin-vue';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import components from 'unplugin-vue-components/vite';
import { defineConfig } from 'vitest/config';
import { first_page_limit } from './first_page_limit';

export default defineConfig({
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver()] }),
    first_page_limit({ page: 'src/shell/SignInPage.vue', kilobytes: 125 }),
  ],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2021',
    chunkSizeWarningLimit: 700,
    // What the server's declarations are written into only declares: a page loads what it uses.
    rollupOptions: {
      treeshake: { moduleSideEffects: id => !id.includes('/src/api/forms/') },
      // Files of a few lines cost more to ask for than to load along.
      output: { experimentalMinChunkSize: 4_000 },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*_test.ts'], environment: 'jsdom' },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*_test.ts'],
          environment: 'node',
          poolOptions: { forks: { singleFork: true } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
