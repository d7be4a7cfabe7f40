/** Words that fit any barrier. `{name}` is the pupil. */

/** The first meeting, in which the limits of confidentiality are explained. */
export const firstMeetings = [
  'First meeting. Went through what mentoring is, and what I would have to pass on to keep somebody safe. {name} asked two good questions.',
  'First meeting. {name} chose the room and the time. Explained what stays between us and what cannot.',
  'First meeting, with a walk round the field. Explained confidentiality and its limits; {name} put it in their own words.',
] as const;

/** Short sessions in between. */
export const checkIns = [
  'Short check-in. {name} is fine and wanted to get to the lesson.',
  'Check-in at the door. {name} showed me the card with three ticks.',
  'Ten minutes before the bell. Looked at the week ahead and marked one hard lesson.',
  'Quick catch-up after the holidays. {name} talked about the break and is ready to go on.',
  'Met in the corridor as planned. {name} had already done the next step.',
  'Short one because of assembly. We agreed to have the longer talk next week.',
  'Played a round of cards and talked about nothing in particular, which {name} asked for.',
  'Looked back over the last weeks. {name} counted what has become easier.',
  'Wrote a postcard home together about something that went well.',
  '{name} brought a question instead of an answer today, and we worked on it.',
] as const;

/** What mentors do with a pupil who likes it so. */
export const preferences = [
  'Walking talks', 'Drawing while talking', 'Mornings, before registration', 'Not during art', 'Cards or a game first', 'The room with the plants',
  'Outdoors if dry', 'Short and often', 'A friend may come for the first five minutes', 'Written, then spoken',
] as const;

export const strengths = [
  'Notices when others are left out', 'Kind to younger pupils', 'Keeps going when something is hard', 'Makes people laugh', 'Honest about what went wrong',
  'Very good with animals', 'Draws beautifully', 'Remembers what people tell them', 'Always thanks the driver', 'Explains things clearly',
  'Looks after a younger brother', 'Reliable with any job', 'Brave about trying again', 'Knows a great deal about space', 'Listens well in pairs',
  'Plays in the steel band', 'Speaks two languages at home', 'Good at spotting patterns', 'Fair in games', 'Curious about how things work',
] as const;

export const pupilVoices = [
  'I want it to be easier to start the day.', 'I would like people to ask me first.', 'School is all right once I am in it.', 'I like it when there is a plan.',
  'I am good at more than people think.', 'I want to make my nan proud.', 'Some lessons are great and some are long.', 'I would like one grown-up who knows what is going on.',
  'If it is quiet I can do it.', 'I want to stay at this school.',
] as const;

export const noteForReasons = {
  exit: [
    '{name} met the goals and knows who to go to. We finish here and meet once more after six weeks.',
    'What we set out to do is done. {name} keeps the card and the Wednesday lunch club.',
    '{name} decided that it is time to finish, and said why clearly. The tutor keeps an eye on mornings.',
  ],
  exitEarly: [
    'Six weeks are complete. {name} would come back if things got harder, and knows how.',
    'Part of what we set out to do is done, and {name} goes on with the tutor. The door stays open.',
  ],
  paused: ['A longer trip with the family; we go on when {name} is back.', 'Exams first. {name} asked to pause and to start again afterwards.'],
  changed: ['{name} found a goal that matters more.', 'The first wording was the adults\'. {name} wrote a new one.'],
} as const;

/** What a review agreed: by how many goals moved, and what was decided. */
export const reviewAgreements = {
  none: {
    continue: ['It is early days. We go on for another six weeks, with the same day and time.', 'Everybody keeps to their part of the plan, and we look again in six weeks.'],
    adapt: ['The plan was too much at once. We keep the one step that works, and drop the others for now.', 'The check-in moves to after lunch, when {name} has more time.'],
  },
  some: {
    continue: [
      'We go on as we are for another six weeks, with the same day and time.', 'Everyone could name something that is better than at the start. The plan stays.',
      'The goal that has not moved yet is kept for another cycle.',
    ],
    adapt: ['Mornings are better and afternoons are not yet, so the check-in moves to after lunch.', '{name} chose the next step and made it smaller.'],
  },
  all: {
    continue: ['What we do helps, so we go on as we are.', 'We keep the routine until it no longer needs reminding.'],
    adapt: ['We keep the routine and {name} chooses the next step.', 'Sessions become shorter, and the tutor takes over the morning check-in.'],
  },
  exit: ['The goals are met, and {name} is ready to finish. One more meeting after six weeks.'],
  exitEarly: ['The six weeks are complete. {name} knows who to come to, and one goal goes on with the tutor.'],
} as const;

export const reviewViews = [
  'It helps that people do what they said.', 'I like the plan, but not on Mondays.', 'I did most of it myself.', 'Can we keep the card?', 'I did not think it would work.',
  'It is better than before.', 'I want to go on until summer.', 'I would change the time.',
] as const;

export const ratingNotes = {
  up: ['One step up', 'Better than last week', 'The routine is holding', 'Did it without a reminder', 'A good fortnight'],
  same: ['About the same', 'Holding', 'A mixed week', 'Same as last time'],
  down: ['A harder week', 'Slipped a little after the break', 'A change at home made it harder'],
} as const;

/** A marked record keeps its detail in the safeguarding file; what stands here may be read by the child. */
export const passedOn = [
  '{name} told me something that I explained I had to pass on. Told the safeguarding lead the same day; the detail is in the safeguarding file.',
  'Spoke with the safeguarding lead after the session, as {name} knows. Nothing more is kept here.',
] as const;
