import type { KindLabels } from '../types.js';

/** The words of an action of the DSL, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const dslAction: KindLabels = {
  one: 'Gweithred ddiogelu',
  many: 'Gweithredoedd diogelu',
  about: 'Beth a benderfynodd yr arweinydd diogelu dynodedig am bryder, pam, a beth ddaeth ohono. Ni chaiff ei olygu: daw penderfyniad arall ar ei ôl.',
  fields: {
    decision: 'Penderfyniad', rationale: 'Pam', threshold: 'Trothwy', reference: 'Eu cyfeirnod', readers: 'Pwy gaiff ei ddarllen', outcome: 'Beth ddaeth ohono', concern: 'Pryder',
    replaces: 'Yn cymryd lle',
  },
  states: { open: 'Agored', done: 'Wedi’i wneud' },
  actions: { finish: 'Wedi’i wneud' },
  values: {
    decision: {
      'no-further-action': 'Dim gweithredu pellach', monitor: 'Dal i wylio', 'talk-to-family': 'Siarad â’r teulu', 'pastoral-support': 'Cymorth bugeiliol', 'early-help': 'Cymorth cynnar',
      'social-care': 'Gofal cymdeithasol plant', police: 'Heddlu', channel: 'Channel', 'fgm-report': 'Adroddiad am anffurfio organau cenhedlu benywod',
      'child-on-child-plan': 'Cynllun ar gyfer y ddau blentyn', 'safety-plan': 'Cynllun diogelwch', other: 'Rhywbeth arall',
    },
  },
};
