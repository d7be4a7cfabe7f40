/** The block's words by Moodle's key, British English. */
export const words = {
  'learningmentor:addinstance': 'Add a Learning Mentor block',
  'learningmentor:myaddinstance': 'Add a Learning Mentor block to the Dashboard',
  pluginname: 'Learning Mentor',
  'privacy:metadata': 'The block keeps nothing. What it shows is kept by the plugin “Learning Mentor”.',
  title: 'Title',
  widget: 'Shows',
  widget_auto: 'What fits the page and the reader',
  widget_caseload: 'The reader’s pupils',
  widget_help: 'What fits: a mentor sees their pupils, a pupil their own goals, and on a pupil’s profile whoever may see the pupil’s file sees it. Whoever has nothing to see does not see the block.',
  widget_own: 'The reader’s own page',
  widget_today: 'The reader’s day: who is next, and their pupils',
} as const;

/** The same keys in every language. */
export type BlockWords = Readonly<Record<keyof typeof words, string>>;
