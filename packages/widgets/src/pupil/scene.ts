import type { Person } from '@learning-mentor/core/people';
import type { TemplateResult } from 'lit';
import type { Locale } from '../internal/locale.js';
import type { PupilFile } from './file.js';

/** What every part of the widget is drawn from. */
export interface Scene {
  readonly file: PupilFile;
  readonly locale: Locale;
  /** The school's day. */
  readonly today: string;
  /** Whose names the reader may know. */
  readonly people: ReadonlyMap<string, Person>;
  /** A heading so many levels below the widget's own. */
  heading(text: unknown, deeper: number): TemplateResult;
}
