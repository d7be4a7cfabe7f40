import { plainCodes, type CodeSet } from '../code-set/code-set.js';

/**
 * Approaches that a mentor's interventions follow. The list is our own, after the interventions named for each barrier in design/domain.md 2
 * and the strands of the EEF's toolkit (4.3), and so is the first day.
 */
export const interventionSets = [
  {
    namespace: 'intervention',
    key: '2026-11',
    validFrom: '2000-01-01',
    source: 'Our own list (design/domain.md 2 and 4.3)',
    codes: plainCodes(
      'one-to-one-tuition', 'small-group-tuition', 'reading-fluency', 'paired-reading', 'oral-language', 'feedback', 'metacognition', 'study-skills', 'homework-club',
      'homework', 'collaborative-learning', 'digital-technology', 'teaching-assistant', 'mentoring', 'peer-mentoring', 'check-in-check-out', 'key-adult',
      'behaviour', 'report-card', 'restorative', 'emotion-coaching', 'social-emotional-learning', 'social-skills-group', 'worry-ladder', 'bereavement-support',
      'attendance-plan', 'graded-return', 'breakfast-club', 'parental-engagement', 'home-visit', 'family-support', 'young-carers-group', 'aspiration', 'careers',
      'sports-arts', 'outdoor', 'transition-visits', 'induction-buddy', 'sensory-adjustment', 'send-assessment', 'agency-referral', 'other',
    ),
  },
] as const satisfies readonly CodeSet[];

/** `mentoring`, `paired-reading` … of any set. */
export type ApproachCode = (typeof interventionSets)[number]['codes'][number]['code'];
