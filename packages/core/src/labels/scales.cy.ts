/** How far a goal is reached, from -2 to 2, Welsh. */
export const goalLevels = { '-2': 'Llawer llai na’r disgwyl', '-1': 'Llai na’r disgwyl', 0: 'Fel y disgwyl', 1: 'Mwy na’r disgwyl', 2: 'Llawer mwy na’r disgwyl' };

/** How severe a barrier is, from 0 to 4, Welsh. */
export const severities = { 0: 'Dim', 1: 'Bychan', 2: 'Cymedrol', 3: 'Amlwg', 4: 'Difrifol' };
