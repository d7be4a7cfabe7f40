import { defineConfig } from 'tsup';
import { perFile } from '../../tsup.base.js';

export default defineConfig({ ...perFile, clean: true });
