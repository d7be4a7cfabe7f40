import { defaultClientConditions, defineConfig } from 'vite';

/** `npx vite packages/widgets/dev` shows the widgets on an invented school in memory: no server, no build. */
export default defineConfig({ resolve: { conditions: ['@learning-mentor/source', ...defaultClientConditions] } });
