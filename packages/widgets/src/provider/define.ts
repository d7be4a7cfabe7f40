import { LmProvider } from './provider.js';

LmProvider.define();

declare global {
  interface HTMLElementTagNameMap {
    'lm-provider': LmProvider;
  }
}
