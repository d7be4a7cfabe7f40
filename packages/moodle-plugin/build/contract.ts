import { CareTeamChange, CaseloadQuery, ListQuery, PupilQuery, StaffListQuery, TimelineQuery } from '@learning-mentor/core/contract';
import { describeContract, jsonSchema } from '@learning-mentor/core/contract/describe';
import { kinds as ownKinds, type RecordKind } from '@learning-mentor/core/record';
import { checkKeywords } from './keywords.js';
import { phpLiteral } from './php.js';

const kinds = ownKinds as unknown as readonly RecordKind[];

/** What the plugin obeys: the contract, and what else core knows as data that PHP must not say again. */
export function pluginContract() {
  const contract = describeContract(kinds);
  const rules = {
    ...contract,
    kinds: Object.fromEntries(contract.kinds.map((kind, i) => [kind.kind, { ...kind, fields: jsonSchema(kinds[i]!.fields) }])),
    queries: {
      list: jsonSchema(ListQuery),
      staffList: jsonSchema(StaffListQuery),
      timeline: jsonSchema(TimelineQuery),
      pupils: jsonSchema(PupilQuery),
      caseload: jsonSchema(CaseloadQuery),
    },
    careTeamChange: jsonSchema(CareTeamChange),
  };
  for (const kind of Object.values(rules.kinds)) {
    for (const [name, schema] of Object.entries(kind.schemas)) checkKeywords(schema, `${kind.kind}/${name}`);
    checkKeywords(kind.fields, `${kind.kind}/fields`);
    for (const [name, action] of Object.entries(kind.actions)) checkKeywords(action.input, `${kind.kind}/${name}`);
  }
  for (const [name, schema] of Object.entries(rules.queries)) checkKeywords(schema, `queries/${name}`);
  checkKeywords(rules.careTeamChange, 'careTeamChange');
  return rules;
}

/** The head that Moodle asks of each file. */
export const fileHead = (about: string): string => `<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * ${about}
 *
 * @package    local_learningmentor
 * @copyright  2026 The Learning Mentor authors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
`;

/** `contract.php`: one literal array, which opcache keeps in shared memory. */
export const contractPhp = (): string =>
  `${fileHead('The contract as data. Built from @learning-mentor/core; not to be edited.')}
defined('MOODLE_INTERNAL') || die();

// phpcs:disable moodle.Files.LineLength -- data made by a program.
return ${phpLiteral(pluginContract())};
`;
