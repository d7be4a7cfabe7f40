/** How far a goal is reached, from -2 to 2, British English. */
export const goalLevels = { '-2': 'Much less than expected', '-1': 'Less than expected', 0: 'As expected', 1: 'More than expected', 2: 'Much more than expected' };

/** How severe a barrier is, from 0 to 4, British English. */
export const severities = { 0: 'None', 1: 'Slight', 2: 'Moderate', 3: 'Marked', 4: 'Severe' };
