import type { BarrierWords } from './types.js';

export const attendanceWords: readonly BarrierWords[] = [
  {
    barrier: 'ATT-04',
    reason: 'Late to registration on many mornings. {name} wants to stop walking in after everyone else.',
    evidence: [
      { kind: 'data', text: 'The register shows late marks most weeks, more of them on Mondays than on other days' },
      { kind: 'teacher', text: 'Misses the first ten minutes of period 1 and then works hard to catch up' },
    ],
    pupilView: 'The first bus is always full and everyone stares when I come in.',
    adultsWillChange: 'The tutor says good morning at the door and does not ask why.',
    goals: [
      {
        title: 'Arrive before 8:40 at least four days a week',
        strand: 'academic',
        ladder: {
          muchLess: 'Late every day', less: 'On time one or two days a week', expected: 'On time four days a week',
          more: 'On time every day', muchMore: 'In early enough for breakfast club',
        },
      },
      {
        title: 'Be in my seat when period 1 starts',
        strand: 'academic',
        ladder: {
          muchLess: 'Miss all of the starter most days', less: 'In for the starter twice a week', expected: 'In for the starter four times a week',
          more: 'In for the starter every day', muchMore: 'First in and books out every day for two weeks',
        },
      },
    ],
    intervention: {
      title: 'Morning check-in at the gate', successCriterion: 'On time four days a week for three weeks',
    },
    notes: {
      early: [
        'Went through a usual morning step by step. {name} named the bus as the part that goes wrong and drew it on a timeline.',
        'Looked at the register together. {name} was surprised how many of the late marks are Mondays.',
      ],
      middle: [
        'Worked out that the bus before would leave eleven minutes spare. {name} would like to try it on two days first.',
        'Packed the bag and set out clothes as a Sunday job. It worked once; {name} says the second Sunday was busy.',
        'Two mornings on time and two not. {name} noticed that the good mornings start with the alarm across the room.',
      ],
      late: [
        'Four mornings on time this week. {name} has stopped needing the reminder text.',
        'Talked about how to keep the routine going after the holidays. {name} has written a short plan on the fridge.',
      ],
    },
    pupilWords: [
      'I just want to walk in without everyone looking.', 'Mondays are the worst bit.', 'If I get the early bus it is actually quiet.',
      'My alarm is across the room now, so I have to get up.', 'I did it four days. Four!',
    ],
    nextSteps: ['Try the earlier bus on Tuesday and Thursday', 'Meet at the gate on Monday', 'Pack bag on Sunday before tea', 'Tick each on-time morning on the card'],
  },
  {
    barrier: 'ATT-01',
    reason: 'Several short illnesses this year. {name} finds coming back harder each time and would like help with it.',
    evidence: [
      { kind: 'data', text: 'The register shows several short absences for illness, most of a day or two' },
      { kind: 'parent', text: 'Mum says tummy aches are worst on days with PE and Spanish' },
    ],
    pupilView: 'When I come back nobody tells me what I missed.',
    adultsWillChange: 'Each teacher leaves one must-do task, not everything that was missed.',
    goals: [
      {
        title: 'Come in on 28 of the next 30 mornings',
        strand: 'academic',
        ladder: {
          muchLess: 'In on fewer than 22 mornings', less: 'In on 22 to 25', expected: 'In on 26 to 28', more: 'In on 29',
          muchMore: 'In on all 30',
        },
      },
    ],
    intervention: {
      title: 'Soft landing after an absence', successCriterion: 'Back in every lesson on the first day after being ill',
    },
    notes: {
      early: [
        'Made a list of what makes the first morning back hard. Not knowing where the class has got to came top.',
        'Talked about who {name} would like to be met by after a day off, and what they would like not to be asked.',
      ],
      middle: [
        'Used the catch-up sheet after two days off. {name} finished the three must-do tasks and left the rest, which was the plan.',
        'Phone call home made together. Mum will ring before 8:30, and {name} will speak to me that day if they feel up to it.',
        'We compared days with a tummy ache with the timetable. {name} spotted the pattern before I did.',
      ],
      late: [
        'A full fortnight in. {name} says the first ten minutes of a day are now the only tricky part.',
        'The school nurse has seen {name}. The advice on breakfast and water is on a card in the planner.',
      ],
    },
    pupilWords: [
      'Coming back is worse than being ill.', 'It is easier if someone just tells me the one thing I need to do.',
      'Nobody made a fuss, which was good.', 'I did not want to go home on Thursday.',
    ],
    nextSteps: ['Collect the catch-up sheet from {teacher}', 'Ring before 8:30 if ill, and say one lesson to aim for', 'See the school nurse on Wednesday', 'Two full weeks, then hot chocolate'],
  },
  {
    barrier: 'ATT-02',
    reason: 'A number of Fridays missed without a reason given. {name} and home agreed to look at what gets in the way.',
    evidence: [
      { kind: 'data', text: 'The register shows more Fridays missed than any other day' },
      { kind: 'parent', text: 'Dad works away and comes home on Fridays' },
    ],
    pupilView: 'Friday is the only day I see Dad before bedtime.',
    adultsWillChange: 'Home and school speak on Thursdays, so that Friday is settled by then.',
    goals: [
      {
        title: 'Stay until the last bell on Fridays',
        strand: 'academic',
        ladder: {
          muchLess: 'No full Friday in a month', less: 'One full Friday in a month', expected: 'Three full Fridays in a month',
          more: 'Every Friday for a month', muchMore: 'Every Friday for a half term',
        },
      },
    ],
    intervention: {
      title: 'Thursday plan with home', successCriterion: 'No unexplained absence for four weeks',
    },
    notes: {
      early: [
        'Talked about what Fridays are like at home and at school. {name} explained why the afternoon feels long.',
        'Looked at the year so far on one page. {name} counted the Fridays and set the first target.',
      ],
      middle: [
        'Dad joined by phone for ten minutes. All three agreed that pick-up is at 3:15 and the drive starts then.',
        'Swapped the reading slot with {teacher}, so that {name} has something to look forward to in period 5.',
        'One Friday missed for a family event that home told us about beforehand. {name} had asked for the work.',
      ],
      late: [
        'Third full Friday in a row. {name} was asked to help set up the last lesson and liked being needed.',
        'We planned the weeks up to the holidays, with the one Friday that will be hard marked in advance.',
      ],
    },
    pupilWords: [
      'Art on Friday would fix it.', 'Once I am here it is fine.', 'I told my cousin I could not, I had school.',
      'Dad said he is proud I stayed.',
    ],
    nextSteps: ['Thursday phone call at 4 o\'clock', 'Ask {teacher} about helping in period 5', 'Mark Fridays on the planner', 'Bring the Friday card back signed'],
  },
  {
    barrier: 'ATT-03',
    reason: 'Mornings have become very hard and some days {name} does not get through the gate. A step-by-step return was agreed.',
    evidence: [
      { kind: 'data', text: 'The register shows whole weeks missed, and mornings more than afternoons' },
      { kind: 'parent', text: 'Mum says {name} is dressed by seven and then cannot leave the house' },
    ],
    pupilView: 'My legs stop working at the corner.',
    adultsWillChange: 'One adult meets {name} at the side gate every time, and nobody else comments.',
    goals: [
      {
        title: 'Come in for three mornings a week',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Reach the car or the corner', less: 'One morning a week', expected: 'Three mornings a week',
          more: 'Every morning', muchMore: 'Mornings and one full day',
        },
      },
      {
        title: 'Use my worry scale before I leave the house',
        strand: 'social-emotional',
        ladder: {
          muchLess: 'Not used yet', less: 'Used when Mum asks', expected: 'Used on my own twice a week', more: 'Used most mornings',
          muchMore: 'Worry is at 5 or below most mornings',
        },
      },
    ],
    intervention: {
      title: 'Graded return with a key adult', successCriterion: 'Three mornings a week for four weeks running',
    },
    notes: {
      early: [
        'Met at the side gate and walked round the field. {name} stayed for twenty minutes, which was five more than planned.',
        'Made the ladder of steps from the corner to the classroom. {name} put the steps in order and chose the first.',
      ],
      middle: [
        'In for the first two periods and worked in the library. {name} rated worry at 8 before and 4 after.',
        'A hard week. We met online and kept the routine of talking at the same time, which {name} had asked for.',
        '{teacher} came to say hello in the library. {name} showed the drawing and answered two questions.',
      ],
      late: [
        'Three mornings this week, one of them with English in the classroom by the door.',
        '{name} told me that the corner is now just a corner. We wrote the steps that are left, in pencil.',
      ],
    },
    pupilWords: [
      'Please do not make a big thing of it.', 'The library is my place.', 'It was an 8 and then it was a 4.',
      'I got to the gate on my own today.',
    ],
    nextSteps: ['Side gate at 9:15 on Tuesday', 'Library for periods 1 and 2', 'Worry scale on the phone before leaving', 'English by the door, can leave after the starter'],
  },
];
