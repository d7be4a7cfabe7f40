import type { BarrierAssessment } from '@learning-mentor/core/assessment';
import { codeOf, type Client } from '../internal/client.js';
import { fieldsOf, type AssessmentForm } from './form.js';

/** The fields that may be missing and therefore have to be cleared when they were there before. */
const optional = { strengths: null, pupilVoice: null } as const;

/**
 * Sends an assessment, as a draft or complete. It may be sent again after a failure of which nobody knows how far it came.
 *
 * @param kept told of the version at the school as soon as there is a new one, also where a later step fails
 * @returns the record as the school keeps it now
 */
export async function saveAssessment(
  client: Client, pupil: string, form: AssessmentForm, state: 'draft' | 'complete', kept: (etag: string) => void,
): Promise<BarrierAssessment> {
  const { barrierAssessments: all } = client;
  const fields = fieldsOf(form);
  const update = async (etag: string): Promise<BarrierAssessment> => {
    const updated = (await all.update({ id: form.id, etag }, { ...optional, ...fields })) as BarrierAssessment;
    kept(updated.etag);
    return state === 'draft' ? updated : ((await all.complete(updated)) as BarrierAssessment);
  };
  if (form.etag !== undefined) return update(form.etag);
  try {
    return (await all.create({ id: form.id, pupil, state, ...(form.case === undefined ? {} : { case: form.case }), ...fields })) as BarrierAssessment;
  } catch (error) {
    if (codeOf(error) !== 'id-taken') throw error;
    // An earlier attempt did arrive, and more was written since.
    return update(((await all.get(form.id)) as BarrierAssessment).etag);
  }
}
