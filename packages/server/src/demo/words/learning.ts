import type { BarrierWords } from './types.js';

export const learningWords: readonly BarrierWords[] = [
  {
    barrier: 'ACA-01',
    reason: 'Reading takes {name} a long time and makes the other subjects tiring. Asked for help in their own words.',
    evidence: [
      { kind: 'data', text: 'Reading check two years below year group in September' },
      { kind: 'teacher', text: 'Answers very well when the text is read aloud' },
    ],
    pupilView: 'By the time I have read it the others have finished.',
    adultsWillChange: 'Teachers say which paragraph matters and give the text the day before.',
    goals: [
      {
        title: 'Read aloud for ten minutes four times a week',
        strand: 'academic',
        ladder: {
          muchLess: 'Not at all yet', less: 'Once or twice a week', expected: 'Four times a week', more: 'Five times a week',
          muchMore: 'Five times a week and a book finished',
        },
      },
    ],
    intervention: {
      title: 'Paired reading with a Year 10 reader', successCriterion: 'Reads a page aloud with fewer than five stops',
    },
    notes: {
      early: [
        'Tried three books and kept the one about football boots. {name} reads much better when the page is not crowded.',
        'Talked about what reading is like from the inside. {name} described the lines as close together; tried a wider spacing.',
      ],
      middle: [
        'Read to page 34. {name} now goes back to fix a word without being asked.',
        'Reading partner was away, so we read the science text for tomorrow. {name} could say what it was about in two sentences.',
        'Looked up six words before the lesson, and {name} used two of them in class, {teacher} says.',
      ],
      late: [
        'Finished the book. {name} chose the next one without help and it is longer.',
        '{name} read a paragraph aloud in class for the first time this year, having picked it beforehand.',
      ],
    },
    pupilWords: [
      'I would read to my sister but not to the class.', 'Short chapters are better.', 'The wide lines help.',
      'I read it and I knew what it said.',
    ],
    nextSteps: ['Ten minutes before tea, four days', 'Ask {teacher} for the text a day early', 'Return the book and choose the next', 'Read one paragraph in English, picked in advance'],
  },
  {
    barrier: 'ACA-02',
    reason: 'Has good ideas in discussion that do not reach the page. {name} is worried about English.',
    evidence: [
      { kind: 'teacher', text: 'Speaks in paragraphs and writes in single lines' },
      { kind: 'observation', text: 'Starts, rubs out and starts again' },
    ],
    pupilView: 'I know what I want to say and then it goes.',
    adultsWillChange: 'Teachers accept bullet points first and mark the ideas before the spelling.',
    goals: [
      {
        title: 'Write three linked sentences on my own',
        strand: 'academic',
        ladder: {
          muchLess: 'One sentence with help', less: 'Three with a sentence starter', expected: 'Three on my own in most English lessons',
          more: 'A whole paragraph in most lessons', muchMore: 'Two paragraphs without stopping',
        },
      },
      {
        title: 'Ask for help once in each English lesson',
        strand: 'academic',
        ladder: {
          muchLess: 'Do not ask, wait', less: 'Ask when the teacher comes by', expected: 'Ask once in each lesson', more: 'Ask and try it straight away',
          muchMore: 'Help somebody else with it',
        },
      },
    ],
    intervention: {
      title: 'Say it, record it, write it', successCriterion: 'Three linked sentences in four of five English lessons',
    },
    notes: {
      early: [
        '{name} told me the whole story of the chapter, in order. We recorded it and wrote down the first part from the recording.',
        'Looked at an old piece of writing for what is good about it. Found five things before finding one to change.',
      ],
      middle: [
        'Made a card with four ways to begin a sentence. It lives in the pencil case.',
        '{name} wrote for six minutes without stopping and then read it out. {teacher} will have it for display.',
        'Practised asking: what to say, and when. {name} prefers to point at the line and say "this bit".',
      ],
      late: [
        'Three sentences on their own in four lessons out of five. {name} showed me the book, page by page.',
        'Put the card away for a week to see. {name} needed it once.',
      ],
    },
    pupilWords: [
      'When I say it first it comes out right.', 'I asked twice and nobody laughed.', 'Miss read mine out.',
      'English is not the worst any more.',
    ],
    nextSteps: ['Use the card in English on Thursday', 'Record the idea before writing', 'Ask {teacher} once, by pointing at the line', 'Bring the book next time'],
  },
  {
    barrier: 'ACA-03',
    reason: 'Gaps in number make maths feel like a guessing game. {name} would like to find out where the gaps are.',
    evidence: [
      { kind: 'data', text: 'Fractions and percentages below the rest in the topic checks' },
      { kind: 'teacher', text: 'Copies neatly and hides not being sure' },
    ],
    pupilView: 'I missed fractions when we moved and everyone else just knows them.',
    adultsWillChange: 'The teacher starts with a question that {name} has seen before.',
    goals: [
      {
        title: 'Get eight out of ten on the fractions check, twice',
        strand: 'academic',
        ladder: { muchLess: 'Two or three', less: 'Four or five', expected: 'Eight, twice', more: 'Nine, twice', muchMore: 'Ten, and explain one to a friend' },
      },
    ],
    intervention: {
      title: 'Fractions, four short topics', successCriterion: 'Eight out of ten, twice',
    },
    notes: {
      early: [
        'Did the first check for information only. {name} knows more than expected; the gap is one topic, not maths.',
        'Used folded paper for thirds and quarters. {name} said out loud that the bottom number is how many folds.',
      ],
      middle: [
        'Six out of ten this week, from four. The three that went wrong are all the same kind.',
        '{name} explained equivalent fractions to me as if I had never heard of them, and it was clear.',
        'Looked at the homework and crossed out what is revision, so that {name} starts with what is new.',
      ],
      late: ['Eight out of ten for the second time. The goal is met and {name} chose percentages next.', '{teacher} says that {name} put a hand up three times.'],
    },
    pupilWords: [
      'I thought I was bad at all of maths.', 'It is just folds.', 'I got eight. Can I do it again?',
      'Percentages are fractions in a hat.',
    ],
    nextSteps: ['Three questions a day, no more', 'Show {teacher} the check', 'Teach one to a friend', 'Percentages, first page'],
  },
  {
    barrier: 'STU-01',
    reason: 'Kit, books and homework often end up in the wrong place. {name} would like to stop borrowing.',
    evidence: [
      { kind: 'teacher', text: 'Without a book or pen in about half of lessons' },
      { kind: 'observation', text: 'Bag holds everything since September' },
    ],
    pupilView: 'I live in two houses and the book is always in the other one.',
    adultsWillChange: 'A second set of books stays in school.',
    goals: [
      {
        title: 'Have the right kit nine days out of ten',
        strand: 'academic',
        ladder: { muchLess: 'Three days or fewer', less: 'Five days', expected: 'Eight or nine days', more: 'All ten days', muchMore: 'All ten without a reminder' },
      },
    ],
    intervention: { title: 'Friday bag and planner check', successCriterion: 'Right kit nine days in ten' },
    notes: {
      early: [
        'Emptied the bag together. Found two library books, a reply slip and the missing tie.',
        'Wrote out the two-week timetable with what each day needs. {name} coloured it by house.',
      ],
      middle: [
        'Seven days out of ten. The three misses were all after a change of house, so the list now hangs in both halls.',
        'Locker sorted. {name} keeps the heavy books there and carries only what goes home.',
        'Tried a photo of the timetable as the lock screen. {name} looked at it without being asked.',
      ],
      late: ['Nine days out of ten, two weeks running.', '{name} has started to check a friend\'s list as well.'],
    },
    pupilWords: [
      'My list is on both doors.', 'It is less to carry, so I forget less.', 'I had a pen all week.',
      'I am not the one borrowing any more.',
    ],
    nextSteps: ['Hang the list in both halls', 'Friday bag check at 3 o\'clock', 'Ask the office for a second planner', 'Locker day on Monday'],
  },
  {
    barrier: 'STU-02',
    reason: 'Homework has piled up and now feels too big to start. {name} asked where to begin.',
    evidence: [
      { kind: 'data', text: 'Four of ten pieces handed in this half term' },
      { kind: 'parent', text: 'Home has one computer for three children' },
    ],
    pupilView: 'I do not know which one to start with, so I do none.',
    adultsWillChange: 'Teachers wipe the backlog and start counting from this week.',
    goals: [
      {
        title: 'Hand in eight out of ten pieces on time',
        strand: 'academic',
        ladder: { muchLess: 'Two or fewer', less: 'Four or five', expected: 'Eight', more: 'Nine', muchMore: 'All ten, two of them early' },
      },
    ],
    intervention: { title: 'Homework club with a quiet table', successCriterion: 'Eight of ten pieces on time' },
    notes: {
      early: [
        'Wrote every piece on a sticky note and threw away those that no longer count. Five were left from seventeen.',
        'Talked about when {name} has energy. After tea is not it; straight after school is.',
      ],
      middle: [
        'Two evenings at homework club. {name} does the shortest piece first, which gets things moving.',
        '{teacher} agreed that half of the questions is enough if the working is shown.',
        'Six out of ten. The four that were missed were all set online, so we asked for paper.',
      ],
      late: ['Eight out of ten, and {name} knew the number without looking.', 'Planned the exam fortnight with the three heaviest evenings spread out.'],
    },
    pupilWords: [
      'Five is a number I can do.', 'It is quieter here than at home.', 'I did the short one first.',
      'There is nothing on my list on Sunday!',
    ],
    nextSteps: ['Homework club Tuesday and Thursday', 'Shortest piece first', 'Ask {teacher} for the paper copy', 'Show the list on Friday'],
  },
  {
    barrier: 'STU-03',
    reason: 'Finds it hard to start and easy to be called away by what goes on around. {name} wants to finish more.',
    evidence: [
      { kind: 'observation', text: 'Takes about eight minutes to begin a written task' },
      { kind: 'teacher', text: 'Once started, works well for a quarter of an hour' },
    ],
    pupilView: 'I hear everything at once.',
    adultsWillChange: 'Tasks come in three steps on the desk, and the seat is away from the door.',
    goals: [
      {
        title: 'Start within two minutes',
        strand: 'academic',
        ladder: {
          muchLess: 'Start after ten minutes', less: 'Start after five', expected: 'Start within two minutes in four of five lessons',
          more: 'Start within two minutes in every lesson', muchMore: 'Start and finish without a reminder',
        },
      },
    ],
    intervention: { title: 'Task board and work breaks', successCriterion: 'Starts within two minutes in four of five lessons' },
    notes: {
      early: [
        'Timed how long starting takes and how long the work takes. {name} was interested that starting is the longer part.',
        'Tried three seats. The one by the wall, away from the door, won.',
      ],
      middle: [
        'The task board with three magnets works in history and not yet in maths, where there are more than three steps.',
        '{name} used the two work breaks and came back from both. {teacher} noticed.',
        'Made a first-line rule: write anything on the first line. It can be crossed out later.',
      ],
      late: ['Within two minutes in four out of five lessons, counted by {name}.', 'The board stays in the bag now. {name} says it is in their head.'],
    },
    pupilWords: [
      'The wall seat is boring, which is good.', 'If I write the first line the rest comes.', 'I used one break and not two.',
      'I finished before the others for once.',
    ],
    nextSteps: ['First line within two minutes in maths', 'Ask {teacher} for the three steps', 'Wall seat in science too', 'Count starts on the card'],
  },
  {
    barrier: 'LAN-01',
    reason: 'New to English and learning fast. {name} would like to speak more in lessons.',
    evidence: [
      { kind: 'teacher', text: 'Understands more than they say' },
      { kind: 'observation', text: 'Talks freely with friends, softly with adults' },
    ],
    pupilView: 'I have the answer, but it is in my other language first.',
    adultsWillChange: 'Teachers wait ten seconds before asking somebody else.',
    goals: [
      {
        title: 'Say one answer in English in every lesson',
        strand: 'academic',
        ladder: {
          muchLess: 'Answer by pointing', less: 'One answer a day', expected: 'One answer in most lessons', more: 'One answer in every lesson',
          muchMore: 'Ask a question of my own every day',
        },
      },
    ],
    intervention: { title: 'Key words before the lesson', successCriterion: 'Uses five new key words a week' },
    notes: {
      early: [
        'Made the first twenty word cards with pictures. {name} taught me the same words in their own language.',
        'Walked the school with the map and said each room. {name} now knows who to ask where.',
      ],
      middle: [
        'Practised the sentence "Can you say it again, please?" until it felt normal. {name} used it in geography.',
        'Read the science page together beforehand. {name} answered the first question in class.',
        '{name} wrote the plan in their first language and then said it in English. The ideas are very good.',
      ],
      late: ['One answer in every lesson today, {name} kept a tally.', '{name} showed a new pupil round and explained the lunch system.'],
    },
    pupilWords: [
      'Ten seconds is enough.', 'I said it and the teacher understood.', 'Now I think the easy words in English.',
      'I can help the new boy.',
    ],
    nextSteps: ['Five cards for science', 'One answer in maths', 'Ask {teacher} to wait ten seconds', 'Be the guide on Tuesday'],
  },
];
