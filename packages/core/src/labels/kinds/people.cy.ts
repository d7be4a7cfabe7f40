/** Who takes part, answers or rates, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const people = {
  pupil: 'Disgybl', parent: 'Rhiant neu ofalwr', teacher: 'Athro', 'teaching-assistant': 'Cynorthwyydd addysgu', mentor: 'Mentor', senco: 'Cydlynydd ADY',
  dsl: 'Arweinydd diogelu', agency: 'Asiantaeth',
};
