import type { BarrierWords } from './types.js';

export const familyWords: readonly BarrierWords[] = [
  {
    barrier: 'FAM-02',
    reason: 'Helps to look after somebody at home before and after school. {name} would like school to know, and to have some time off duty.',
    evidence: [
      { kind: 'parent', text: 'Home told us about the caring role and asked for flexibility' },
      { kind: 'teacher', text: 'Tired on Mondays, very responsible in groups' },
    ],
    pupilView: 'It is not a problem, it is just that I have to go home.',
    adultsWillChange: 'Homework has a second deadline, and the phone may be checked at lunch.',
    goals: [
      {
        title: 'Go to the young carers\' group every week',
        strand: 'social-emotional',
        ladder: { muchLess: 'Not yet', less: 'Once', expected: 'Most weeks', more: 'Every week', muchMore: 'Every week, and help to run one' },
      },
      {
        title: 'Use the extension card instead of not handing in',
        strand: 'academic',
        ladder: { muchLess: 'Do not hand in', less: 'Hand in late without the card', expected: 'Use the card in time', more: 'Need it once a fortnight', muchMore: 'Not needed for a half term' },
      },
    ],
    intervention: { title: 'Young carers\' group', successCriterion: 'Goes most weeks and uses the extension card' },
    notes: {
      early: [
        '{name} described a usual day from six in the morning. We marked the parts that are {name}\'s own time.',
        'Went through the young carer card: what it allows, and who sees it. {name} decided to have one.',
      ],
      middle: [
        'First time at the group. {name} met two people from other schools who "get it without explaining".',
        'Used the extension card for history. {teacher} said thank you for asking early.',
        'A busy week at home. We kept the session to fifteen minutes, and {name} ate lunch in peace.',
      ],
      late: ['{name} went to the cinema with the group, the first outing since spring.', 'Talked about the summer, and who helps at home when {name} is away for two days.'],
    },
    pupilWords: [
      'I checked my phone at lunch and then I could stop thinking about it.', 'They get it without explaining.', 'Asking early is easier.',
      'I had a whole afternoon.',
    ],
    nextSteps: ['Group on Thursday, lift arranged', 'Extension card for English', 'Phone check at lunch with {teacher}\'s agreement', 'Plan the two days away'],
  },
  {
    barrier: 'FAM-01',
    reason: 'Changes at home this year. {name} would like one calm place in the week to talk.',
    evidence: [
      { kind: 'parent', text: 'Both homes asked school to keep things the same' },
      { kind: 'teacher', text: 'Quieter on the day of the change of house' },
    ],
    pupilView: 'Wednesdays are the swap, so Wednesdays are weird.',
    adultsWillChange: 'Letters go to both homes, and no homework is due on Thursdays.',
    goals: [
      {
        title: 'Have one plan for both homes',
        strand: 'social-emotional',
        ladder: { muchLess: 'No plan', less: 'A plan in one home', expected: 'The same plan in both homes', more: 'Plan kept most weeks', muchMore: 'I change the plan myself when needed' },
      },
    ],
    intervention: { title: 'Wednesday check-in', successCriterion: 'One plan that both homes keep' },
    notes: {
      early: [
        'Drew the week with two colours for two homes. {name} chose which day to meet, and it is Wednesday.',
        'Talked about what stays the same in both places. The list was longer than expected: bedtime, the cat, Sunday pancakes.',
      ],
      middle: [
        'Wrote the plan for both homes: kit, phone, bedtime. {name} will show it on Saturday.',
        'A wobbly Wednesday. We walked round the field and talked about the film instead, which was what was needed.',
        'Both homes said yes to the plan. {name} was pleased and a bit surprised.',
      ],
      late: ['Third week with the plan. {name} packed for both on Tuesday.', '{name} says that Wednesdays are "just Wednesdays" now.'],
    },
    pupilWords: [
      'I like that it is written down.', 'Everyone said yes to the same thing.', 'I packed on Tuesday.', 'Wednesdays are less weird.',
    ],
    nextSteps: ['Show the plan at both homes', 'Pack on Tuesday evening', 'Walk on Wednesday at lunch', 'Spare PE kit stays in school'],
  },
  {
    barrier: 'TRN-01',
    reason: 'New to the school this year. {name} would like to know where things are and who to ask.',
    evidence: [
      { kind: 'teacher', text: 'Polite and watchful, follows others to find the room' },
      { kind: 'parent', text: 'Home says the evenings before Mondays are long' },
    ],
    pupilView: 'It is big and everyone walks fast.',
    adultsWillChange: 'The tutor gives a five-minute head start before the bell for two weeks.',
    goals: [
      {
        title: 'Name two adults and one friend I can go to',
        strand: 'social-emotional',
        ladder: { muchLess: 'Nobody yet', less: 'One adult', expected: 'Two adults and one friend', more: 'Several of each', muchMore: 'Show somebody new round' },
      },
    ],
    intervention: { title: 'Settling in: map, people, routines', successCriterion: 'Finds every room and names two adults' },
    notes: {
      early: [
        'Walked the timetable. {name} now knows the short cut to science and where the quiet toilets are.',
        'Put faces to names for the six teachers of the week. {name} has met five.',
      ],
      middle: [
        '{name} has a friend to go to French with. They found out that they live two streets apart.',
        'Five-minute head start no longer needed in the mornings. We kept it for the last lesson.',
        'Talked about what was better at the last school and what is better here. There were three of each.',
      ],
      late: ['{name} named four adults and two friends, and then a fifth.', '{name} gave the tour to a visitor and did not need the map.'],
    },
    pupilWords: ['I know the short cut.', 'We live two streets apart!', 'It feels smaller now.', 'I did the tour without the map.'],
    nextSteps: ['French with a friend on Thursday', 'Head start for period 5 only', 'Say hello to {teacher}', 'Be the guide on the open evening'],
  },
];
