import type { BarrierWords } from './types.js';

export const behaviourWords: readonly BarrierWords[] = [
  {
    barrier: 'BEH-01',
    reason: 'Many reminders in some lessons and none in others. {name} would like to know why, too.',
    evidence: [
      { kind: 'data', text: 'Nine in ten reminders are in two subjects, after lunch' },
      { kind: 'teacher', text: 'Asks good questions, often at the wrong moment' },
    ],
    pupilView: 'If I do not say it straight away I lose it.',
    adultsWillChange: 'A sticky note is on the desk to park questions.',
    goals: [
      {
        title: 'Two reminders or fewer in a lesson',
        strand: 'academic',
        ladder: { muchLess: 'Six or more', less: 'Four or five', expected: 'Two or fewer in most lessons', more: 'One or none in most lessons', muchMore: 'None for a week' },
      },
    ],
    intervention: { title: 'Park it: questions on a note', successCriterion: 'Two reminders or fewer in four of five lessons' },
    notes: {
      early: [
        'Went through the week by lesson. {name} saw that it is after lunch and near the window.',
        'Tried parking questions on a note. {name} filled it in ten minutes, and two were excellent.',
      ],
      middle: [
        'Two or fewer in three lessons out of five. {name} keeps score and is honest about it.',
        '{teacher} answers the note at the end, so it is worth writing it.',
        'Walked once round the field after lunch, before period 4. {name} thinks it helps.',
      ],
      late: ['A whole week at two or fewer. {name} showed the card before I asked.', 'The note is now half empty, because {name} waits for the pause.'],
    },
    pupilWords: [
      'It is always after lunch.', 'He said my question was good.', 'I parked it and Sir answered it.', 'I only got one all day.',
    ],
    nextSteps: ['Sticky note in history', 'Once round the field before period 4', 'Seat away from the window, to try', 'Bring the card on Friday'],
  },
  {
    barrier: 'BEH-03',
    reason: 'Two short suspensions this year. {name}, home and school want the next half term to be without one.',
    evidence: [
      { kind: 'data', text: 'Two suspensions, three days together, both after a change of plan' },
      { kind: 'observation', text: 'Settles within minutes when told what happens next' },
    ],
    pupilView: 'When it all changes I just go.',
    adultsWillChange: 'Changes to the day are told to {name} before registration.',
    goals: [
      {
        title: 'Use the exit card before it kicks off',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Card not used', less: 'Card used after an adult says so', expected: 'Card used in time four times out of five',
          more: 'Card used in time and back within ten minutes', muchMore: 'No need for the card for three weeks',
        },
      },
    ],
    intervention: { title: 'Reintegration plan and daily check-in', successCriterion: 'A half term without a suspension' },
    notes: {
      early: [
        'Return meeting with home. {name} said what would help on the first day back, and all of it is possible.',
        'Talked about what happened, without the blame. {name} drew the moment when it could have gone another way.',
      ],
      middle: [
        'Daily check-in at 8:35 went well on four days out of five. {name} asked for it to stay.',
        'Card used in time twice. On the third day {name} left without it and came here, which is the plan B.',
        'A repair meeting with {teacher}. Both said one thing they will do differently, and shook hands.',
      ],
      late: ['Five weeks without an incident. {name} knew the number.', '{name} told me about a change of room that "would have set me off before".'],
    },
    pupilWords: [
      'Tell me before, not after.', 'I do not want to be at home all day again.', 'Sir shook my hand.',
      'I used the card and nobody shouted.',
    ],
    nextSteps: ['Check-in at 8:35 every day', 'Card in the top pocket', 'Repair meeting with {teacher}', 'Plan for the trip day, told on Monday'],
  },
  {
    barrier: 'PEE-02',
    reason: 'Friendships have been up and down this term. {name} would like to fall out less.',
    evidence: [
      { kind: 'observation', text: 'On the edge of three groups, at the centre of none' },
      { kind: 'teacher', text: 'Kind in pairs, harder in groups' },
    ],
    pupilView: 'I say it as a joke and they take it the wrong way.',
    adultsWillChange: 'Groups are chosen by the teacher, not by the class.',
    goals: [
      {
        title: 'Sort out one disagreement a week with the script',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Fall out and stay away', less: 'Sort it out with an adult', expected: 'Sort one out by myself with the script',
          more: 'Sort most out by myself', muchMore: 'Help others to sort one out',
        },
      },
      {
        title: 'Eat lunch with somebody three days a week',
        strand: 'social-emotional',
        ladder: { muchLess: 'Alone every day', less: 'One day', expected: 'Three days', more: 'Four days', muchMore: 'Every day, and ask somebody new' },
      },
    ],
    intervention: { title: 'Friendship skills group', successCriterion: 'One disagreement a week sorted with the script' },
    notes: {
      early: [
        'Put the people in {name}\'s year on a target, near and far. There are more near ones than {name} thought.',
        'Talked through Monday\'s disagreement from both sides. {name} took the other part and was fair.',
      ],
      middle: [
        'Practised the script: what happened, how it felt, what next. {name} changed the words so that they sound normal.',
        'Lunch with two others on three days. {name} saved the seat.',
        '{name} asked before joking and it went down well. We wrote that one down.',
      ],
      late: ['Sorted one out without anybody, and only told me because I asked.', '{name} was picked first for the group task, and noticed.'],
    },
    pupilWords: [
      'I saved them a seat.', 'I asked if they were joking, and they were.', 'I used the script but in my words.', 'We are fine now.',
    ],
    nextSteps: ['Script once, in own words', 'Lunch with the art table', 'Ask before joking', 'Group on Tuesday at 1 o\'clock'],
  },
  {
    barrier: 'PEE-01',
    reason: 'Unkind comments on the way home. {name} told their tutor, and the year team has acted.',
    evidence: [
      { kind: 'observation', text: 'Waits inside until the buses have gone' },
      { kind: 'parent', text: 'Home noticed a change of route' },
    ],
    pupilView: 'I just want to get home like anyone else.',
    adultsWillChange: 'A member of staff stands at the bus stop, and the year team follows up every week.',
    goals: [
      {
        title: 'Feel safe on the way home',
        strand: 'social-emotional',
        ladder: { muchLess: 'Safety at 2 or less', less: 'Safety at 3 or 4', expected: 'Safety at 7', more: 'Safety at 8', muchMore: 'Do not think about it any more' },
      },
    ],
    intervention: { title: 'Safe route and weekly check', successCriterion: 'Three weeks without an incident, safety at 7' },
    notes: {
      early: [
        '{name} decided what to tell the year team and what to keep for later. I wrote only what we agreed.',
        'Drew the way home and marked the places. {name} chose who to walk with.',
      ],
      middle: [
        'Safety at 5, from 3. The new stop helps; the corridor by the gym still does not.',
        'No comments this week. {name} checked whether the others had been told off, and was glad it was handled quietly.',
        '{name} went to football again, after four weeks.',
      ],
      late: ['Safety at 8. {name} walks the old way again by choice.', 'Agreed that the weekly check can become every fortnight.'],
    },
    pupilWords: [
      'I like that they did not make a show of it.', 'It is a 5 today.', 'Nobody said anything all week.', 'I walked the normal way.',
    ],
    nextSteps: ['Walk with two others from the side door', 'Safety number on Friday', 'Tell the year team about the corridor', 'Football on Thursday'],
  },
];
