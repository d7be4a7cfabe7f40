import { defineConfig } from 'tsup';
import { perFile } from '../../tsup.base.js';
import cdn from './tsup.cdn.config.js';

export default defineConfig([{ ...perFile, clean: ['dist'] }, cdn]);
