import { html, type TemplateResult } from 'lit';
import { ladderStyles } from '../internal/ladder.js';
import { barrierProfileStyles } from './barrier-profile.js';
import { barriers, barriersStyles } from './barriers.js';
import { header, headerStyles } from './header.js';
import { plan, planStyles, type PlanHands } from './plan.js';
import type { Scene } from './scene.js';
import { support, supportStyles } from './support.js';

export const styles = [headerStyles, ladderStyles, barriersStyles, barrierProfileStyles, planStyles, supportStyles];

export interface PageHands extends PlanHands {
  readonly log: () => void;
  readonly assess: () => void;
}

/** The file as adults see it: who it is, what stands in the way, what is planned and done about it. */
export const page = (scene: Scene, hands: PageHands): TemplateResult =>
  html`${header(scene, hands.log)} ${barriers(scene, hands.assess)} ${plan(scene, hands)} ${support(scene)}`;
