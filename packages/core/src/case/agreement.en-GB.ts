import { agreementVersion, type AgreementWords } from './agreement.js';

/**
 * The mentoring agreement in British English, for readers of about nine. A participation agreement, not the lawful basis for keeping
 * records. Wording our own, after what learning mentors' agreements explain (design/domain.md 1.5, S2).
 */
export const mentoringAgreementEnGb: AgreementWords = {
  version: agreementVersion,
  language: 'en-GB',
  title: 'Our agreement',
  paragraphs: [
    'Mentoring is for you. We meet at the times we choose together, and we work on what matters to you.',
    'You can say no, now or later. Nothing bad happens if you stop.',
    'What you tell me stays with the people who help you here. I write down what we do, and you can ask to see it.',
  ],
  limits: [
    'If you or somebody else is being hurt, or might be, I have to tell the person in school who keeps children safe.',
    'If somebody might be in danger, I have to tell, even if you ask me not to.',
    'I shall tell you first if I can, and we think together about how.',
  ],
  promises: [
    'I know what my mentor can keep private and what not.',
    'I know that I can stop.',
    'I know whom to tell if something is wrong.',
  ],
};
