import type { BarrierWords } from './types.js';

export const feelingsWords: readonly BarrierWords[] = [
  {
    barrier: 'SEM-02',
    reason: 'Worries build up before some lessons. {name} would like something to do when that happens, other than leaving.',
    evidence: [
      { kind: 'observation', text: 'Leaves the room two or three times a week, always before speaking aloud' },
      { kind: 'parent', text: 'Home hears about the worry on Sunday evenings' },
    ],
    pupilView: 'It starts in my hands and then I have to get out.',
    adultsWillChange: 'Nobody is asked to read aloud without warning.',
    goals: [
      {
        title: 'Use the calm plan before leaving a room',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Leave without telling anyone', less: 'Show the card and leave', expected: 'Try one step of the plan before leaving',
          more: 'Use the plan and stay most times', muchMore: 'Stay, and tell somebody what helped',
        },
      },
    ],
    intervention: { title: 'Calm plan, one step at a time', successCriterion: 'Stays in the room four times out of five' },
    notes: {
      early: [
        '{name} drew where the worry sits. We wrote down what the body does first, so that there is a warning.',
        'Tried three kinds of breathing. Counting the corners of the window is the one {name} will use.',
      ],
      middle: [
        'The plan has three steps now and fits on a card. {name} showed it to {teacher}, who has a copy.',
        'Used the plan twice. Once it worked and once {name} left, came back after four minutes, and carried on.',
        'Made a ladder of worries from smallest to biggest. Reading a single line aloud is in the middle and comes next.',
      ],
      late: [
        'Stayed in every English lesson for three weeks. {name} says the worry still comes but it goes as well.',
        '{name} read two lines aloud, having chosen them. Rated the worry at 7 before and 3 after.',
      ],
    },
    pupilWords: [
      'It is a 7 and then it is a 3.', 'It goes if I wait.', 'I counted the corners and stayed.',
      'Miss did not make me read and then I wanted to.',
    ],
    nextSteps: ['Keep the card in the blazer', 'Show the plan to {teacher}', 'One line aloud on Thursday, chosen beforehand', 'Worry scale before and after'],
  },
  {
    barrier: 'SEM-01',
    reason: 'Often says "I can\'t" before trying. {name} and their tutor would like to find out what {name} is good at.',
    evidence: [
      { kind: 'teacher', text: 'Hides finished work that is good' },
      { kind: 'observation', text: 'Waits for others before choosing' },
    ],
    pupilView: 'Other people are just better at stuff.',
    adultsWillChange: 'Praise is quiet, exact and about what was done.',
    goals: [
      {
        title: 'Name one thing I did well each day',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Cannot think of one', less: 'One or two a week, with help', expected: 'One most days', more: 'One every day',
          muchMore: 'One every day, and tell somebody',
        },
      },
    ],
    intervention: { title: 'Strengths and small jobs', successCriterion: 'Names something done well on four days out of five' },
    notes: {
      early: [
        'Sorted strengths cards. {name} put "kind to younger children" first and had an example ready.',
        'Looked for evidence against "I can\'t". {name} found three things from this week alone.',
      ],
      middle: [
        '{name} has a job now: the Year 7 plants. They have not died, which {name} pointed out.',
        'Filled four of five lines in the well-done book. The empty one was a day off.',
        '{teacher} put the drawing on the wall. {name} walked past it twice on the way here.',
      ],
      late: ['{name} volunteered an answer and it was wrong, and then volunteered again.', 'We wrote what {name} would tell a friend who says "I can\'t". It is a good list.'],
    },
    pupilWords: [
      'I am quite good at plants.', 'I did not say I can\'t today.', 'My drawing is on the wall by the office.',
      'I got it wrong and it was fine.',
    ],
    nextSteps: ['One line in the well-done book each day', 'Water the plants on Tuesday', 'Put a hand up once in art', 'Tell Nan about the drawing'],
  },
  {
    barrier: 'SEM-04',
    reason: 'Feelings arrive fast and big. {name} would like to notice them sooner.',
    evidence: [
      { kind: 'teacher', text: 'Goes from calm to shouting within a minute, and is sorry afterwards' },
      { kind: 'observation', text: 'Calms quickly outdoors' },
    ],
    pupilView: 'I do not know I am angry till I am already shouting.',
    adultsWillChange: 'Adults lower their voice and step to the side, not closer.',
    goals: [
      {
        title: 'Say how I feel before it gets too big',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Say it only the day after', less: 'Say it with help, the same day', expected: 'Say it in time three times out of five',
          more: 'Say it in time most times', muchMore: 'Say it and choose what to do by myself',
        },
      },
    ],
    intervention: { title: 'Feelings and signals, small group', successCriterion: 'Names the feeling in time three times in five' },
    notes: {
      early: [
        'Made a thermometer with {name}\'s own words. "Fizzy" is the one where there is still time.',
        'Talked through Tuesday backwards, from the end to the start. {name} found the fizzy moment.',
      ],
      middle: [
        '{name} said "fizzy" in maths and went to stand by the window. {teacher} let it work.',
        'Practised walking to the bench and back. It takes two minutes, and {name} thinks that is about right.',
        'Two good days and one with shouting. {name} went back to say sorry without being told to.',
      ],
      late: ['No shouting since half-term. {name} says it is because people step aside now.', '{name} explained the thermometer to the group better than I do.'],
    },
    pupilWords: ['Outside helps.', 'Fizzy is the warning.', 'I said it out loud and nobody minded.', 'I said sorry because I wanted to.'],
    nextSteps: ['Say "fizzy" once this week', 'Bench and back, two minutes', 'Show {teacher} the thermometer', 'Group on Wednesday'],
  },
  {
    barrier: 'SEM-05',
    reason: 'A loss in the family in the summer. {name} would like somebody to talk to in school, when they choose.',
    evidence: [
      { kind: 'parent', text: 'Home asked for a quiet place on hard days' },
      { kind: 'teacher', text: 'Some days very quiet, others as always' },
    ],
    pupilView: 'Sometimes I forget and then I feel bad for forgetting.',
    adultsWillChange: 'Teachers know the two dates that are hard.',
    goals: [
      {
        title: 'Have a plan for hard days and use it',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'No plan yet', less: 'Plan made, not used', expected: 'Plan used on most hard days', more: 'Plan used and back in lessons the same day',
          muchMore: 'Tells a friend about the plan',
        },
      },
    ],
    intervention: { title: 'Memory work and a safe place', successCriterion: 'Uses the plan on hard days' },
    notes: {
      early: [
        'We did not talk much and that was fine. {name} drew, and chose to leave the drawing here.',
        'Made the plan for hard days: who, where, and what to say to the teacher. {name} wrote it.',
      ],
      middle: [
        'Filled the first page of the memory book. {name} told a funny story and laughed.',
        '{name} used the card and sat in the library for one lesson, then went back.',
        'Looked at the calendar together for the dates that may be hard, and told {teacher} with {name}\'s agreement.',
      ],
      late: ['The anniversary week went by the plan. {name} came to lunch club as usual.', '{name} took the memory book home to show, and brought it back.'],
    },
    pupilWords: [
      'It is good that nobody asks.', 'I want to keep coming on Wednesdays.', 'I told the story about the tent.',
      'I did not need the card this week.',
    ],
    nextSteps: ['Card stays in the planner', 'Second page of the book', 'Quiet table at lunch on Thursday', 'Meet again at the same time'],
  },
  {
    barrier: 'HLT-02',
    reason: 'Very tired in the first lessons. {name} thinks that evenings are too long.',
    evidence: [
      { kind: 'teacher', text: 'Head on the desk before ten o\'clock' },
      { kind: 'parent', text: 'Home has trouble with phones at night' },
    ],
    pupilView: 'I am not tired at night and then I am tired all day.',
    adultsWillChange: 'Breakfast club keeps a place and does not ask for money.',
    goals: [
      {
        title: 'Lights out by ten on school nights',
        strand: 'social-emotional',
        ladder: { muchLess: 'After midnight most nights', less: 'By ten once or twice', expected: 'By ten four nights', more: 'By ten five nights', muchMore: 'By ten all week, phone in the kitchen' },
      },
    ],
    intervention: { title: 'Sleep diary and breakfast club', successCriterion: 'Lights out by ten on four nights' },
    notes: {
      early: [
        'Filled in a sleep diary for the week from memory. {name} made it to six hours on a good night.',
        'Talked about what the phone is for after ten. Mostly one group chat, which could be muted.',
      ],
      middle: [
        'Breakfast club three times. {name} says that toast before maths changes maths.',
        'The phone slept in the kitchen on two nights. {name} chose an alarm clock instead.',
        'Energy chart for a day: the dip is at ten and the peak is at two, so the hard homework goes at two.',
      ],
      late: ['Four nights by ten. {teacher} asked what had changed.', '{name} now tells a younger brother to go to bed, and laughed about it.'],
    },
    pupilWords: ['Toast helps.', 'I muted the chat and nobody noticed.', 'I woke up before the alarm!', 'I am awake in maths now.'],
    nextSteps: ['Phone in the kitchen two nights', 'Breakfast club on Monday', 'Sleep diary to Friday', 'Mute the chat from nine'],
  },
  {
    barrier: 'ENG-03',
    reason: 'Has not found a place or an adult of their own in school yet. {name} would like one lunchtime that is not alone.',
    evidence: [
      { kind: 'observation', text: 'Spends most lunchtimes in the corridor by the library' },
      { kind: 'teacher', text: 'Works well and leaves quickly' },
    ],
    pupilView: 'Everyone already has their people.',
    adultsWillChange: 'One adult greets {name} by name each day.',
    goals: [
      {
        title: 'Go to one club for five weeks',
        strand: 'social-emotional',
        ladder: { muchLess: 'None tried yet', less: 'Tried one once', expected: 'One club, most weeks', more: 'One club every week', muchMore: 'Two clubs, or bring somebody along' },
      },
    ],
    intervention: { title: 'Lunch club with a named adult', successCriterion: 'Names two adults and goes to one club' },
    notes: {
      early: [
        'Drew a map of the school with warm and cold places. The library and the art room are warm.',
        'Asked which adult {name} would go to with a small question. There was one, and {name} agreed that I may tell them.',
      ],
      middle: [
        'Went to chess club together for the first ten minutes; {name} stayed for the rest.',
        '{name} knew everyone\'s name at lunch club this week.',
        'Talked about starting a chat. {name} collected three questions that work on anybody.',
      ],
      late: ['Five weeks of chess club. {name} has been asked to teach the openings to Year 7.', '{name} could name three adults without thinking.'],
    },
    pupilWords: [
      'I asked about his dog and he talked for ages.', 'They kept a seat for me.', 'I have a table now.',
      'Can I bring somebody next week?',
    ],
    nextSteps: ['Chess club on Wednesday, first ten minutes together', 'Say hello to the librarian', 'Try one of the three questions', 'Bring the board'],
  },
  {
    barrier: 'ENG-01',
    reason: 'Says there is no point in some subjects. {name} is interested in more than the reports show.',
    evidence: [
      { kind: 'data', text: 'Effort grades fell by one in four subjects' },
      { kind: 'teacher', text: 'Wide awake whenever engines come up' },
    ],
    pupilView: 'Nobody can tell me when I will need this.',
    adultsWillChange: 'Each teacher names one use of the topic at the start.',
    goals: [
      {
        title: 'Raise my effort grade in three subjects',
        strand: 'academic',
        ladder: { muchLess: 'Lower than now', less: 'Same as now', expected: 'Up in three subjects', more: 'Up in four subjects', muchMore: 'Up in every subject' },
      },
    ],
    intervention: { title: 'What it is good for: goal talks', successCriterion: 'Effort grade up in three subjects' },
    notes: {
      early: [
        'Talked about engines for half an hour and wrote down which subjects came up. There were five.',
        '{name} wrote what a good day would look like in two years. It has a van in it.',
      ],
      middle: [
        'Read an apprenticeship page together, and underlined what it asks for. {name} has two of the five already.',
        '{teacher} let {name} choose the example in science; it was a gearbox.',
        'Looked at the effort grades. {name} chose the three that can move and left the others.',
      ],
      late: ['Up in two subjects at the last count, with the third close.', '{name} rang the college and asked about the open day.'],
    },
    pupilWords: [
      'Can we do gearboxes again?', 'So that is what maths is for.', 'I want to do the open day.',
      'I put effort in and it was less boring.',
    ],
    nextSteps: ['Ask {teacher} what it is for', 'Look up the open day', 'Effort card in three subjects', 'Bring the leaflet home'],
  },
];
